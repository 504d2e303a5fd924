using Microsoft.Extensions.Logging.Console;

namespace StationKiosk.Host.Commands;

/// <summary>What a person sees of the log: the host's own words, one line each; of the framework only what is wrong.</summary>
internal static class HostLog
{
    public static void ToScreen(WebApplicationBuilder builder)
    {
        Quiet(builder.Logging);
        if (Environment.GetEnvironmentVariable("JOURNAL_STREAM") is not null)
        {
            builder.Logging.AddSystemdConsole();
            return;
        }

        builder.Logging.AddConsole(options => options.FormatterName = HostLineFormatter.Key).AddConsoleFormatter<HostLineFormatter, ConsoleFormatterOptions>();
    }

    /// <summary>For commands, whose output belongs to what was asked for.</summary>
    public static void ToErrorStream(WebApplicationBuilder builder)
    {
        Quiet(builder.Logging);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Logging.AddConsoleFormatter<HostLineFormatter, ConsoleFormatterOptions>().AddConsole(options =>
        {
            options.FormatterName = HostLineFormatter.Key;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
    }

    private static void Quiet(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // Said in the greeting already.
        logging.AddFilter("StationKiosk.Host.Accounts.AccountsStart", LogLevel.Warning);

        // Keys lie in a folder that only the host's user may read; there is nothing else on a Linux machine to encrypt them with.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
