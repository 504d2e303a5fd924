using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Modules;

/// <summary>Runs a unit of work of a module on the store that its data is in.</summary>
internal sealed class ModuleWriter(Sealing sealing)
{
    public RecordSeals Seals { get; } = new(sealing);

    public Task<T> WriteAsync<T>(ModuleInstance module, Func<ModuleWork, T> work, WriteContext context, CancellationToken cancellation = default) =>
        module.Store.WriteAsync(unit => work(new ModuleWork(unit, module, sealing)), context with { Site = module.Info.Site.Id }, cancellation);
}
