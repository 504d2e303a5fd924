using System.Diagnostics;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Writes down who ends the process, at the last moment there is: whoever stands on the stack of an exit nobody asked for, or of an
/// exception nobody caught. What gives no such moment (a kill, a stack that overflows) leaves only <see cref="CodeTrace"/>.
/// </summary>
internal sealed class ProcessEnds : IDisposable
{
    private readonly EngineStarts _starts;
    private readonly CancellationTokenRegistration _stopping;
    private bool _isExpected;

    public ProcessEnds(EngineStarts starts, IHostApplicationLifetime lifetime)
    {
        _starts = starts;
        _stopping = lifetime.ApplicationStopping.Register(Expect);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
    }

    /// <summary>The process is about to end because the host wants it to.</summary>
    public void Expect() => _isExpected = true;

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        _stopping.Dispose();
    }

    private void OnExit(object? sender, EventArgs e) => Note(new StackTrace());

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => Note(e.ExceptionObject is Exception thrown ? new StackTrace(thrown) : new StackTrace());

    private void Note(StackTrace stack)
    {
        if (!_isExpected && PluginFrames.First(stack) is { } plugin)
        {
            _isExpected = true;
            _starts.EndedBy(plugin);
        }
    }
}
