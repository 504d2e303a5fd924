using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Files of the configuration that are wrong and belong to no module, and what an upgrade left without effect, one repair each; faults of modules show in the modules' own state.</summary>
internal sealed class ConfigurationRepairs(SiteReading reading) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) =>
        new(reading.Last is { } last ? [.. Faults(last).GroupBy(f => (f.Site, f.Fault.File)).Select(file => Of(file.Key.Site, [.. file.Select(f => f.Fault)]))] : Array.Empty<Repair>());

    private static IEnumerable<(string Site, Fault Fault)> Faults(ConfigurationReading last) => last.FolderFaults.Select(f => ("", f))
        .Concat(last.District.Faults.Select(f => (SnapshotBuilder.District, f)))
        .Concat(last.Stations.SelectMany(s => s.Value.Faults.Concat(s.Value.Modules.SelectMany(m => m.Conflicts)).Select(f => (s.Key, f))));

    private static Repair Of(string site, IReadOnlyList<Fault> faults) => new()
    {
        Severity = RepairSeverity.Warning,
        Kind = "config-file",
        Args = [LocalizedText.Same(faults[0].File)],
        Site = site,
        Cause = SnapshotBuilder.Cause(faults),
        Link = "/repairs/configuration",
    };
}
