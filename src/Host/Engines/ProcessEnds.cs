using System.Diagnostics;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Writes down who ends the process, at the last moment there is: whoever stands on the stack of an exception nobody caught, or whose code
/// alone ran at an exit nobody asked for. What gives no such moment (a kill, a stack that overflows) leaves only <see cref="CodeTrace"/>.
/// </summary>
internal sealed class ProcessEnds : IDisposable
{
    private readonly EngineStarts _starts;
    private readonly RequestsInside _inside;
    private readonly CancellationTokenRegistration _stopping;
    private bool _isExpected;

    public ProcessEnds(EngineStarts starts, RequestsInside inside, IHostApplicationLifetime lifetime)
    {
        (_starts, _inside) = (starts, inside);
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

    // Told on another thread than the one that exits, so its stack cannot be asked.
    private void OnExit(object? sender, EventArgs e) => Note(_starts.Trace.Running is { Length: > 0 } running ? running : _inside.OnlyPlugin);

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => Note(e.ExceptionObject is Exception thrown ? PluginFrames.First(new StackTrace(thrown)) : null);

    private void Note(string? plugin)
    {
        if (!_isExpected && plugin is not null)
        {
            _isExpected = true;
            _starts.EndedBy(plugin);
        }
    }
}
