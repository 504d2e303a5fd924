using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Hotels;
using StationKiosk.Records;

namespace BedBooking.Stays;

/// <summary>One bed of a stay, from a day on until the next leg begins or the stay ends.</summary>
internal sealed record Leg
{
    public required string Bed { get; init; }

    public required string BedName { get; init; }

    public required string Hotel { get; init; }

    public required string HotelName { get; init; }

    /// <summary>Yuan a night as agreed when the bed was given.</summary>
    public required long Rate { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Why the guest came into this bed: <c>booked</c>, <c>moved</c>, <c>swapped</c>, <c>undone</c>, <c>late</c>.</summary>
    public required string Why { get; init; }

    public required string By { get; init; }

    public static Leg Of(Bed bed, long rate, DateOnly from, string why, string by) => new()
    {
        Bed = bed.Id,
        BedName = bed.Name,
        Hotel = bed.Hotel,
        HotelName = bed.HotelName,
        Rate = rate,
        From = from,
        Why = why,
        By = by,
    };

    public static Leg Read(RecordBody body) => new()
    {
        Bed = body.Text("bed") ?? "",
        BedName = body.Text("name") ?? "",
        Hotel = body.Text("hotel") ?? "",
        HotelName = body.Text("hotel-name") ?? "",
        Rate = body.Integer("rate") ?? 0,
        From = body.Date("from") ?? default,
        Why = body.Text("why") ?? "",
        By = body.Text("by") ?? "",
    };

    public JsonObject Write() => new()
    {
        ["bed"] = Bed,
        ["name"] = BedName,
        ["hotel"] = Hotel,
        ["hotel-name"] = HotelName,
        ["rate"] = Rate,
        ["from"] = Words.Day(From),
        ["why"] = Why,
        ["by"] = By,
    };
}
