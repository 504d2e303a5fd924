using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Takes out a module whose code has had a request for too long. A thread that spins cannot be stopped in .NET: under a supervisor the host
/// leaves with exit code 75 and comes back with the module left out; without one it stays, and a mended version of the plugin is served beside it.
/// </summary>
internal sealed partial class StuckModules(EngineHost engines, RequestsInside inside, ModuleHealth health, Supervision supervision, ILogger<StuckModules> log)
{
    public void Look()
    {
        foreach (var (visit, module) in inside.NewlyStuck())
        {
            TakeOut(visit, module);
        }
    }

    private void TakeOut(Visit visit, string module)
    {
        var site = visit.Snapshot.Site.Id;
        LogStuck(log, site, module);
        // A probe of a version that was not published says nothing about the one that is served.
        if (visit.IsProbe && visit.Live.Engine != engines.Live.Engine)
        {
            return;
        }

        health.Stuck(site, module, visit.Surface);
        supervision.RestartWithout(site, module, visit.Live.Engine.Plugins.Find(visit.Snapshot.Status.GetValueOrDefault(module)?.Plugin ?? "")?.Fingerprint ?? "");
    }

    [LoggerMessage(LogLevel.Critical, "A request does not come out of module {Module} on site {Site}")]
    private static partial void LogStuck(ILogger log, string site, string module);
}
