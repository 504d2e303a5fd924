using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>
/// A change of the district before it is written: how many stations it reaches, which of them say something else themselves, and which
/// it would contradict by a lock. One line of the district must not stop a hundred stations unasked.
/// </summary>
internal sealed record DistrictPlan(int Stations, IReadOnlyList<StationPlan> Concerned)
{
    public static readonly DistrictPlan None = new(0, []);

    public bool Contradicts => Concerned.Any(s => s.Contradicts.Count > 0);

    public bool Overrides => Concerned.Any(s => s.Overrides.Count > 0);

    /// <param name="desk">Has the stations' own files.</param>
    /// <param name="stations">The stations that stand on the district's file.</param>
    /// <param name="module">The module.</param>
    /// <param name="after">The district's file as it would be.</param>
    /// <param name="changes">What changes in it.</param>
    public static DistrictPlan Of(DraftDesk desk, IReadOnlyList<StandingModule> stations, string module, DesignReading after, IReadOnlyList<SettingsChange> changes)
    {
        var locks = after.Layers?.Own?.Locks ?? [];
        var changed = changes.Select(c => c.At.Pointer).Distinct(StringComparer.Ordinal).ToList();
        var concerned = new List<StationPlan>();
        foreach (var station in stations)
        {
            if (desk.Published(DraftDesk.FileOf(station.Station, module)) is not { } bytes || SourceText.Of(bytes)?.Root is not { } own)
            {
                continue;
            }

            var contradicts = Said(own, locks, after);
            var overrides = Said(own, changed, after).Where(o => !contradicts.Exists(c => JsonPath.IsAtOrBelow(o.Pointer, c.Pointer))).ToList();
            if (contradicts.Count + overrides.Count > 0)
            {
                concerned.Add(new StationPlan(station.Station, station.Name, overrides, contradicts));
            }
        }

        return new DistrictPlan(stations.Count, concerned);
    }

    /// <summary>The stations' files without what stands against the change, by path.</summary>
    public IEnumerable<(string File, byte[] Before, byte[] After)> Stripped(DraftDesk desk, string module)
    {
        foreach (var station in Concerned)
        {
            var file = DraftDesk.FileOf(station.Station, module);
            if (desk.Published(file) is { } before)
            {
                yield return (file, before, station.Contradicts.Concat(station.Overrides).Aggregate(before, (bytes, o) => SourceEdit.Remove(bytes, o.Pointer) ?? bytes));
            }
        }
    }

    private static List<StationOverride> Said(LocatedNode own, IEnumerable<string> pointers, DesignReading after) =>
        [.. pointers.Where(p => own.Find(JsonPath.Split(p)) is not null).Select(p => new StationOverride(p, LabelOf(after, p)))];

    private static LocalizedText LabelOf(DesignReading after, string pointer) => after.Tree?.Find(pointer)?.Label ?? LocalizedText.Same(JsonPath.Display(pointer));
}
