using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Designer;

/// <summary>A change of the district on its way.</summary>
/// <param name="Rollout">What is on its way.</param>
/// <param name="Have">The stations that have it.</param>
/// <param name="Waiting">Those that go by what was before; at least one.</param>
/// <param name="Before">What they go by; null when there was no such file.</param>
internal sealed record RolloutLook(Rollout Rollout, IReadOnlyList<RingOfStation> Have, IReadOnlyList<RingOfStation> Waiting, byte[]? Before)
{
    /// <summary>The ring that would have it next.</summary>
    public int Next => Waiting[0].Ring;

    /// <summary>Whether every station has it then.</summary>
    public bool IsLast => Waiting[^1].Ring == Next;
}
