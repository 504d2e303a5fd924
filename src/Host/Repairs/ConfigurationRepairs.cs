using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Files of the configuration that are wrong and belong to no module, and what an upgrade left without effect, one repair each; faults of modules show in the modules' own state.</summary>
internal sealed class ConfigurationRepairs(SiteReading reading) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) =>
        new(reading.Last is { } last ? [.. Spoilt(last), .. Faults(last).GroupBy(f => (f.Site, f.Fault.File)).Select(file => Of(file.Key.Site, [.. file.Select(f => f.Fault)]))] : Array.Empty<Repair>());

    private static IEnumerable<(string Site, Fault Fault)> Faults(ConfigurationReading last) => last.FolderFaults.Select(f => ("", f))
        .Concat(last.District.Faults.Select(f => (SnapshotBuilder.District, f)))
        .Concat(last.Stations.SelectMany(s => s.Value.Faults.Concat(s.Value.Modules.SelectMany(m => m.Conflicts)).Select(f => (s.Key, f))));

    // The district's people answer for every station: one that is not as its files say is theirs to know.
    private static IEnumerable<Repair> Spoilt(ConfigurationReading last) => last.Stations
        .Select(s => (Site: s.Key, s.Value.Info, Faults: (IReadOnlyList<Fault>)[.. s.Value.Faults, .. s.Value.Modules.SelectMany(m => m.Faults)]))
        .Where(s => s.Faults.Count > 0)
        .Select(s => new Repair
        {
            Severity = RepairSeverity.Warning,
            Kind = "station-config",
            Args = [s.Info?.Name ?? LocalizedText.Same(s.Site)],
            Site = SnapshotBuilder.District,
            Cause = SnapshotBuilder.Cause(s.Faults),
            Link = "/repairs/configuration",
        });

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
