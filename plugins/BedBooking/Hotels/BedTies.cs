using System.Text.Json.Nodes;
using BedBooking.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Hotels;

/// <summary>
/// Ties beds that were imported or changed to their hotel and room by name, and makes those that are new. Before that a bed is not given to
/// anybody.
/// </summary>
internal static class BedTies
{
    private const int Most = 100;

    // The columns of the one table that belong to the hotel; a bed carries them until it is tied.
    private static readonly string[] Carried = ["town", "place", "phone", "rate", "way", "bus"];

    /// <summary>One unit of the job; whether there is more to do at once.</summary>
    public static bool Tie(IModuleWork work)
    {
        var loose = work.Find(new RecordQuery { Collection = Words.Beds, Filters = [RecordFilter.Equal("loose", 1)], Take = Most }).Records;
        foreach (var bed in loose)
        {
            var hotel = Hotel(work, bed);
            var room = Room(work, bed, hotel);
            var rule = bed.Body.Text("rule") ?? Words.Any;
            var patch = new JsonObject
            {
                ["hotel"] = hotel,
                ["room"] = room,
                ["slot"] = Bed.Slot(hotel, room, rule, Bed.IsSet(bed, "accessible")),
                ["usable"] = bed.Body.Text("state") == Words.Ready ? 1 : 0,
                ["loose"] = 0,
            };
            foreach (var field in Carried)
            {
                patch["hotel-" + field] = null;
            }

            work.Update(Words.Beds, bed, patch);
        }

        return loose.Count == Most;
    }

    private static string Hotel(IModuleWork work, Record bed)
    {
        var name = bed.Body.Text("hotel-name") ?? "";
        var carried = new JsonObject();
        foreach (var field in Carried)
        {
            if (bed.Body.Has("hotel-" + field))
            {
                carried[field] = bed.Body.ToJson()["hotel-" + field]?.DeepClone();
            }
        }

        if (work.Find(new RecordQuery { Collection = Words.Hotels, Filters = [RecordFilter.Equal("name", name)], Take = 1 }).Records is [var known])
        {
            if (carried.Any(c => c.Value?.ToJsonString() != known.Body.ToJson()[c.Key]?.ToJsonString()))
            {
                work.Update(Words.Hotels, known, carried);
            }

            return known.Id;
        }

        carried["name"] = name;
        carried["town"] ??= "";
        carried["rate"] ??= 0;
        return work.Insert(Words.Hotels, carried).Id;
    }

    private static string Room(IModuleWork work, Record bed, string hotel)
    {
        var number = bed.Body.Text("room-number") ?? "";
        var body = new JsonObject { ["rule"] = bed.Body.Text("rule") ?? Words.Any, ["accessible"] = Bed.IsSet(bed, "accessible") };
        if (work.Find(new RecordQuery { Collection = Words.Rooms, Filters = [RecordFilter.Equal("hotel", hotel), RecordFilter.Equal("number", number)], Take = 1 }).Records is [var known])
        {
            if (known.Body.Text("rule") != (string)body["rule"]! || Bed.IsSet(known, "accessible") != (bool)body["accessible"]!)
            {
                work.Update(Words.Rooms, known, body);
            }

            return known.Id;
        }

        body["hotel"] = hotel;
        body["number"] = number;
        return work.Insert(Words.Rooms, body).Id;
    }
}
