using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Host.Tests;

/// <summary>Everything the host logged, one line an entry.</summary>
internal sealed class LogList : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogList list, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            list.Lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
