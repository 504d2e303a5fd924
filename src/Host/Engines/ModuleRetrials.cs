using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Tries again the modules that were taken out, after pauses that grow: first the page that failed is asked by the host alone, and only
/// when it answers do people meet it again.
/// </summary>
internal sealed partial class ModuleRetrials(EngineHost engines, StatusBoard board, RequestsInside inside, ModulePauses pauses, Probe probe, ILogger<ModuleRetrials> log)
{
    /// <summary>Tries what is due now, once.</summary>
    public async Task TryDueAsync()
    {
        foreach (var module in board.Modules().Where(IsDue))
        {
            pauses.Tried(ModulePauses.Of(module.Site, module.Module), module.Since);
            if (await StillFailsAsync(module) is { } failure)
            {
                LogStill(log, module.Module, module.Site, failure);
                continue;
            }

            await engines.TryAgainAsync(module.Site, module.Module);
        }
    }

    // What hangs now would only hang once more.
    private bool IsDue(ModuleStatus module) =>
        module.IsTriedAgain && pauses.IsDue(ModulePauses.Of(module.Site, module.Module), module.Since) && !inside.Hangs(module.Site, module.Module);

    private async Task<Exception?> StillFailsAsync(ModuleStatus module) =>
        board.Fault(module) is { Page: { } page, Surface: var surface } && engines.Live.Sites.TryGetValue(module.Site, out var site)
            ? await probe.AskAsync(engines.Live, site, surface, page)
            : null;

    [LoggerMessage(LogLevel.Warning, "Module {Module} of site {Site} was tried again and still fails")]
    private static partial void LogStill(ILogger log, string module, string site, Exception e);
}
