using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Kiosk;

/// <summary>The tiles of the home: a site's modules by order, with their hours and what is wrong with them; on the district's home its stations.</summary>
internal sealed class HomeTiles(Visit visit, KioskFrame frame, StatusBoard board, TileCounts counts)
{
    private static readonly string[] Accents = ["blue", "green", "amber", "plum", "teal", "red"];

    public IReadOnlyList<HomeTile> All() => [.. visit.Snapshot.Tiles.Select(OfModule), .. Stations()];

    private HomeTile OfModule(ModuleTile tile)
    {
        var texts = frame.Texts;
        var shown = new HomeTile(texts.Show(tile.Title), tile.Subtitle is null ? null : texts.Show(tile.Subtitle).Text, tile.Icon, tile.Accent, null);
        var isServed = visit.Snapshot.Modules.ContainsKey(tile.Id)
            && visit.Snapshot.Status.TryGetValue(tile.Id, out var status)
            && board.Now(status, Surface.Kiosk).State is ModuleState.Ready or ModuleState.BrokenConfig;
        if (!isServed)
        {
            return shown with { Note = tile.Alternative is null ? texts["kiosk.tile.see-staff", frame.Desk] : texts.Show(tile.Alternative) };
        }

        if (tile.Hours is { } hours && !hours.IsOpen(frame.Now))
        {
            return shown with { Note = hours.NextOpening(frame.Now) is { } opening ? frame.Station.Says(opening, texts) : texts["kiosk.hours.closed"] };
        }

        return AwaitsStaff(tile) ?? shown with { Href = $"{frame.Home}m/{tile.Id}", Count = counts.Of(visit.Snapshot, tile.Id, texts) };

        // After hours what needs a person says when one is there again, and takes a call-back where that is offered.
        HomeTile? AwaitsStaff(ModuleTile module)
        {
            if (!module.NeedsStaff || frame.Station is not { IsOpen: false } now)
            {
                return null;
            }

            var again = now.Again(texts);
            return module.CallBack is { } other && visit.Snapshot.Modules.ContainsKey(other)
                ? shown with { Href = $"{frame.Home}m/{other}", Subtitle = texts["kiosk.tile.call-back", again] }
                : shown with { Note = again };
        }
    }

    // Only a host without a station of its own shows the district's home.
    private IEnumerable<HomeTile> Stations() => visit.Snapshot.Site.Id != SnapshotBuilder.District ? [] : visit.Live.Sites.Values
        .Select(s => s.Site)
        .Where(s => s.Id != SnapshotBuilder.District)
        .OrderBy(s => s.Id, StringComparer.Ordinal)
        .Select((s, n) => new HomeTile(frame.Texts.Show(s.Name), s.Place is null ? null : frame.Texts.Show(s.Place).Text, "map-pin", Accents[n % Accents.Length], $"/s/{s.Id}/"));
}
