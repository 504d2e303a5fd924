using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Hotels;
using StationKiosk.Records;

namespace BedBooking.Stays;

/// <summary>A guest's stay, without a name: who it is stands in the case alone, sealed.</summary>
internal sealed record Stay(Record Record)
{
    public string Id => Record.Id;

    public string Case => Record.Body.Text("case") ?? "";

    public string Ticket => Record.Body.Text("ticket") ?? "";

    public string Initials => Record.Body.Text("initials") ?? "";

    public string State => Record.Body.Text("state") ?? "";

    public string Hotel => Record.Body.Text("hotel") ?? "";

    public string HotelName => Record.Body.Text("hotel-name") ?? "";

    public string BedId => Record.Body.Text("bed") ?? "";

    public string BedName => Record.Body.Text("bed-name") ?? "";

    public string Employer => Record.Body.Text("employer") ?? "";

    public string EmployerName => Record.Body.Text("employer-name") ?? "";

    public string Sex => Record.Body.Text("sex") ?? Words.Male;

    public bool IsAccessible => Bed.IsSet(Record, "accessible");

    public DateOnly From => Record.Body.Date("from") ?? default;

    /// <summary>The day of leaving.</summary>
    public DateOnly Until => Record.Body.Date("until") ?? default;

    public DateOnly? ArrivedOn => Record.Body.Date("arrived-on");

    public DateTimeOffset? HoldUntil => Record.Body.Instant("hold-until");

    public DateTimeOffset? Deadline => Record.Body.Instant("deadline");

    /// <summary>Whether a leap of the clock made its time doubtful: staff decide, nothing happens by itself.</summary>
    public bool IsUnsure => Record.Body.Has("unsure");

    public bool HasBed => BedId.Length > 0;

    public int Nights => Until.DayNumber - From.DayNumber;

    /// <summary>The beds it had one after the other, each from a day on.</summary>
    public IReadOnlyList<Leg> Legs => [.. Record.Body.Objects("beds").Select(Leg.Read)];

    public bool Overlaps(DateOnly from, DateOnly until) => From < until && from < Until;

    public static Stay? OfCase(Func<RecordQuery, RecordPage> find, string caseId) =>
        find(new RecordQuery { Collection = Words.Stays, Filters = [RecordFilter.Equal("case", caseId)], Take = 1 }).Records is [var record] ? new Stay(record) : null;

    public JsonArray WithLeg(Leg leg) => new([.. Legs.Append(leg).Select(l => (JsonNode)l.Write())]);
}
