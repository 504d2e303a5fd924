using StationKiosk.Host.Engines;
using StationKiosk.Host.Outbound;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>What modules themselves say is to be put right, and the published texts they rest on that cannot be found any more.</summary>
internal sealed class ModuleRepairs(EngineHost engines, SourceWatch sources, TimeProvider clock) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation)
    {
        var modules = engines.IsServing ? engines.Live.Sites.SelectMany(s => s.Value.Modules.Values) : [];
        return new([.. modules.SelectMany(Concerns), .. sources.Dead.Select(Dead)]);
    }

    private IEnumerable<Repair> Concerns(ModuleInstance module) => (module.Definition.Handlers.Concerns?.Invoke(module.Info.Site.DayOf(clock.GetUtcNow())) ?? []).Select(concern => new Repair
    {
        Severity = RepairSeverity.Warning,
        Kind = "module-concern",
        Args = [module.Info.Title],
        Site = module.Info.Site.Id,
        Module = module.Info.Id,
        Plugin = module.Info.Plugin,
        Cause = concern.What,
        Link = concern.Path is null ? null : $"/m/{module.Info.Id}/{concern.Path}",
    });

    private static Repair Dead(SourceState source) => new()
    {
        Severity = RepairSeverity.Warning,
        Kind = "dead-source",
        Args = [source.Title, LocalizedText.Same(source.Id)],
        Site = source.Site == SnapshotBuilder.District ? "" : source.Site,
        Module = source.Module,
        Since = source.Since,
        Cause = LocalizedText.Same(source.Address.AbsoluteUri),
    };
}
