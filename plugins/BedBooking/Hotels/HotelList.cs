using BedBooking.Definition;
using BedBooking.Settings;
using BedBooking.Stays;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Hotels;

/// <summary>The hotels with what is free in them for what is sought, the most beds first.</summary>
internal sealed class HotelList
{
    private const int MostHotels = 200;

    public HotelList(IModule<BedSettings> module, BookingChoice choice)
    {
        var from = module.Info.Site.DayOf(module.Clock.GetUtcNow()).AddDays(choice.In);
        var free = new FreeBeds(module.Records.Facets).Of(from, choice.Nights ?? 1, choice.Sex, choice.Accessible);
        var hotels = module.Records.Find(new RecordQuery { Collection = Words.Hotels, Take = MostHotels }).Records.Where(h => !Bed.IsSet(h, "closed")).ToList();
        Towns = [.. hotels.GroupBy(h => h.Body.Text("town") ?? "", StringComparer.Ordinal).OrderByDescending(t => t.Sum(h => free.GetValueOrDefault(h.Id))).Select(t => t.Key)];
        All = [.. hotels
            .Where(h => string.IsNullOrEmpty(choice.Town) || h.Body.Text("town") == choice.Town)
            .Select(h => (h, free.GetValueOrDefault(h.Id)))
            .OrderByDescending(h => h.Item2)
            .ThenBy(h => h.h.Body.Text("name"), StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Towns { get; }

    public IReadOnlyList<(Record Hotel, int Free)> All { get; }

    public int Free => All.Sum(h => h.Free);
}
