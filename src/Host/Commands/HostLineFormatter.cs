using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace StationKiosk.Host.Commands;

/// <summary>A log line as a person reads it: when, whether it is bad, and the sentence; of an exception its own lines below.</summary>
internal sealed class HostLineFormatter(TimeProvider clock) : ConsoleFormatter(Key)
{
    public const string Key = "host";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        textWriter.Write(Mark(logEntry.LogLevel));
        textWriter.WriteLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(exception);
        }
    }

    private static string Mark(LogLevel level) => level switch
    {
        LogLevel.Critical => " !! ",
        LogLevel.Error => " !  ",
        LogLevel.Warning => " ?  ",
        _ => "    ",
    };
}
