using System.Text.Json.Nodes;
using BedBooking.Bills;
using BedBooking.Definition;
using BedBooking.Hotels;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>
/// Who is in which bed, night by night. Looking first is a courtesy to the guest; that nobody gets a bed twice is held by the unique rules of
/// the nights, whatever code does here.
/// </summary>
internal static class Occupation
{
    /// <summary>Writes the nights of a stay in a bed.</summary>
    /// <exception cref="UniqueViolationException">The bed is taken in one of them.</exception>
    public static void Take(IModuleWork work, string stay, string employer, string sex, Bed bed, long rate, DateOnly from, DateOnly until, bool used = false)
    {
        for (var night = from; night < until; night = night.AddDays(1))
        {
            work.Insert(Words.Nights, Night(stay, employer, sex, bed, rate, night, used));
        }
    }

    public static JsonObject Night(string stay, string employer, string sex, Bed bed, long rate, DateOnly night, bool used) => new()
    {
        ["bed"] = bed.Id,
        ["night"] = Words.Day(night),
        ["hotel"] = bed.Hotel,
        ["room"] = bed.Room,
        ["stay"] = stay,
        ["taken"] = Bed.Taken(bed.Hotel, bed.Room, sex),
        ["bill"] = new BillKey(bed.Hotel, employer, rate).ToString(),
        ["used"] = used ? 1 : 0,
    };

    /// <summary>Gives back the nights of a stay from a day on.</summary>
    public static void Release(IModuleWork work, string stay, DateOnly from)
    {
        foreach (var night in Of(work, stay, from))
        {
            work.Delete(Words.Nights, night);
        }
    }

    /// <summary>Counts the nights of a stay from a day on as used: they are paid for.</summary>
    public static void Use(IModuleWork work, string stay, DateOnly from)
    {
        foreach (var night in Of(work, stay, from))
        {
            work.Update(Words.Nights, night, new JsonObject { ["used"] = 1 });
        }
    }

    /// <summary>The first fitting bed of a hotel that is free in all nights: in rooms for that sex before rooms for anybody, accessible ones last for those who do not need them.</summary>
    public static Bed? Pick(IModuleWork work, string hotel, string sex, bool accessible, DateOnly from, DateOnly until)
    {
        var beds = work.Find(new RecordQuery { Collection = Words.Beds, Filters = [RecordFilter.Equal("hotel", hotel), RecordFilter.Equal("usable", 1)], Take = 1000 }).Records.Select(r => new Bed(r));
        var rooms = beds
            .Where(b => b.Lets(sex) && (!accessible || b.IsAccessible))
            .GroupBy(b => b.Room, StringComparer.Ordinal)
            .OrderBy(r => r.First().IsAccessible && !accessible)
            .ThenBy(r => r.First().Rule == Words.Any)
            .ThenBy(r => r.First().RoomNumber, StringComparer.Ordinal);
        return rooms
            .Where(room => !HasOthers(work, room.First(), sex, from, until))
            .SelectMany(room => room.OrderBy(b => b.Name, StringComparer.Ordinal))
            .FirstOrDefault(bed => IsFree(work, bed.Id, from, until));
    }

    public static bool IsFree(IModuleWork work, string bed, DateOnly from, DateOnly until) =>
        from >= until || work.Find(Query(RecordFilter.Equal("bed", bed), from, until)).Records.Count == 0;

    /// <summary>Whether somebody of the other sex sleeps in the bed's room in one of the nights, other than the given stays.</summary>
    public static bool HasOthers(IModuleWork work, Bed bed, string sex, DateOnly from, DateOnly until, params string[] but)
    {
        var other = Words.Sexes.First(s => s != sex);
        var query = Query(RecordFilter.Equal("room", bed.Room), from, until) with { Take = 1000 };
        return from < until && work.Find(query).Records.Any(n => n.Body.Text("taken") == Bed.Taken(bed.Hotel, bed.Room, other) && !but.Contains(n.Body.Text("stay"), StringComparer.Ordinal));
    }

    private static IReadOnlyList<Record> Of(IModuleWork work, string stay, DateOnly from) =>
        work.Find(Query(RecordFilter.Equal("stay", stay), from, DateOnly.MaxValue) with { Take = 1000 }).Records;

    private static RecordQuery Query(RecordFilter filter, DateOnly from, DateOnly until) => new()
    {
        Collection = Words.Nights,
        Filters = [filter, RecordFilter.Range("night", Words.Day(from), Words.Day(until.AddDays(-1)))],
        Take = 1,
    };
}
