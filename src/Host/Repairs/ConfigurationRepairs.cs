using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Files of the configuration that are wrong and belong to no module; those of modules show in the modules' own state.</summary>
internal sealed class ConfigurationRepairs(SiteReading reading) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) =>
        new(reading.Last is { } last ? [.. last.FolderFaults.Select(Of)] : Array.Empty<Repair>());

    private static Repair Of(Fault fault) => new()
    {
        Severity = RepairSeverity.Warning,
        Kind = "config-file",
        Args = [LocalizedText.Same(fault.File)],
        Cause = new LocalizedText(fault.In("zh-CN"), fault.In("en")),
        Link = "/repairs/configuration",
    };
}
