using System.Globalization;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Kiosk;

/// <summary>Screens that hang too high for low-reach mode.</summary>
internal sealed class ReachRepairs(EngineHost engines) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) =>
        new([.. engines.Live.Sites.Values.Select(Of).OfType<Repair>()]);

    private static Repair? Of(Snapshot site) => Reach.TooHighFor(site.Look) is not { } highest ? null : new Repair
    {
        Severity = RepairSeverity.Warning,
        Kind = "reach",
        Args = [Number(highest), Number(site.Look.TopHeight), Number(Reach.Height)],
        Site = site.Site.Id,
    };

    private static LocalizedText Number(int value) => LocalizedText.Same(value.ToString(CultureInfo.InvariantCulture));
}
