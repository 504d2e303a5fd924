using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The district's <c>"$lock": ["/texts/kiosk.help.title"]</c> in a text file: a station's file of that language may not reword what it names.</summary>
internal static class TextLocks
{
    /// <summary>The station's files without the entries that are locked; each of those is a fault.</summary>
    public static IReadOnlyList<TextFile> Apply(IEnumerable<TextFile> station, IReadOnlyList<TextFile> district, FaultList faults) => [.. station.Select(file =>
    {
        var locks = district.Where(d => d.Language == file.Language).SelectMany(d => d.Locks).ToList();
        return locks.Count == 0 ? file : file with { Entries = [.. file.Entries.Where(e => !IsLocked(e, locks, faults))] };
    })];

    private static bool IsLocked(LocatedMember entry, List<string> locks, FaultList faults)
    {
        var pointer = JsonPath.Join(["texts", entry.Name]);
        if (locks.Find(l => JsonPath.IsAtOrBelow(pointer, l)) is not { } hit)
        {
            return false;
        }

        faults.Add(entry, pointer, "locked", hit, Messages.Say("layer.district"));
        return true;
    }
}
