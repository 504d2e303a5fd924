using System.Globalization;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Commands;

/// <summary>
/// While a command lets the plugins' code run in its own process: a plugin that ends it is named, and the exit code is none that says that the
/// command was done.
/// </summary>
internal sealed class ExitWatch : IDisposable
{
    private readonly CommandRun _run;
    private readonly string _folder = Directory.CreateTempSubdirectory("sk-exit-").FullName;
    private readonly CodeTrace _trace;

    public ExitWatch(CommandRun run)
    {
        _run = run;
        _trace = new CodeTrace(Path.Combine(_folder, "running"));
        CodeTrace.Use(_trace);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _trace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void OnExit(object? sender, EventArgs e)
    {
        if (_trace.Running is not { Length: > 0 } plugin)
        {
            return;
        }

        _run.Refuse(_run.Texts["plugin-ended", plugin, Environment.ExitCode.ToString(CultureInfo.InvariantCulture)]);
        if (Environment.ExitCode <= CommandRun.Misused)
        {
            Environment.ExitCode = CommandRun.Broken;
        }

        Dispose();
    }
}
