using StationKiosk.Host.Designer;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>A change of the district that waits for somebody to look: nothing is wrong, but only some stations have it.</summary>
internal sealed class RolloutRepairs(RolloutDesk rollouts) : IRepairSource
{
    public async ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) => [.. (await rollouts.AllAsync()).Select(look => new Repair
    {
        Severity = RepairSeverity.Warning,
        Kind = "rollout-waits",
        Args = [LocalizedText.Same(look.Rollout.File), LocalizedText.Same(Count(look.Have.Count)), LocalizedText.Same(Count(look.Waiting.Count))],
        Site = SnapshotBuilder.District,
        Since = look.Rollout.At,
        Link = "/configuration/rollout?path=" + Uri.EscapeDataString(look.Rollout.File),
    })];

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
