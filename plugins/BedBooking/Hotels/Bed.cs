using BedBooking.Definition;
using StationKiosk.Records;

namespace BedBooking.Hotels;

/// <summary>A bed, in its room and hotel.</summary>
internal sealed record Bed(Record Record)
{
    public string Id => Record.Id;

    public string Hotel => Record.Body.Text("hotel") ?? "";

    public string HotelName => Record.Body.Text("hotel-name") ?? "";

    public string Room => Record.Body.Text("room") ?? "";

    public string RoomNumber => Record.Body.Text("room-number") ?? "";

    public string Rule => Record.Body.Text("rule") ?? Words.Any;

    public bool IsAccessible => IsSet(Record, "accessible");

    public string State => Record.Body.Text("state") ?? Words.Ready;

    public string Note => Record.Body.Text("note") ?? "";

    /// <summary>Room and bed as people say it.</summary>
    public string Name => $"{RoomNumber}-{Record.Body.Text("number")}";

    public bool Lets(string sex) => Rule == Words.Any || Rule == sex;

    /// <summary>By what free beds are counted: all that decides who may have the bed.</summary>
    public static string Slot(string hotel, string room, string rule, bool accessible) => $"{hotel}/{room}/{rule}/{(accessible ? 1 : 0)}";

    public static string Taken(string hotel, string room, string sex) => $"{hotel}/{room}/{sex}";

    /// <summary>Flags come as true or as 1, depending on who wrote them.</summary>
    public static bool IsSet(Record record, string field) => record.Body.Flag(field) ?? record.Body.Integer(field) == 1;
}
