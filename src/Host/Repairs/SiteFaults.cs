using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Everything that is wrong in the configuration as it was read last, as far as it concerns a site: its own files and those that all sites share.</summary>
internal sealed class SiteFaults(SiteReading reading, EngineHost host, TimeProvider clock)
{
    private const string Stations = "stations/";

    public IReadOnlyList<Fault> Of(string site) =>
        [.. (reading.Last?.AllFaults ?? []).Concat(Shown()).Where(f => site == SnapshotBuilder.District || !f.File.StartsWith(Stations, StringComparison.Ordinal) || f.File.StartsWith($"{Stations}{site}/", StringComparison.Ordinal))];

    // What trying out shows, of modules that are served as their files say.
    private IEnumerable<Fault> Shown()
    {
        var served = host.Live.Sites;
        var read = reading.Last is { } last ? last.Stations.Values.SelectMany(s => s.Modules.Select(m => (Site: s.Id, Module: m))) : [];
        return read.SelectMany(r => served.GetValueOrDefault(r.Site)?.Modules.GetValueOrDefault(r.Module.Id) is { } module && module.EffectiveHash == r.Module.Hash
            ? ModuleProof.Of(r.Module, module.Definition, module.Info.Site.DayOf(clock.GetUtcNow()))
            : []);
    }
}
