using StationKiosk.Records;

namespace TrainingSignup.Seats;

/// <summary>Somebody's place on a class, or their place in its queue.</summary>
internal sealed record Seat(Record Record)
{
    public string Id => Record.Id;

    public string Class => Record.Body.Text(SeatFields.Class) ?? "";

    public string Case => Record.Body.Text(SeatFields.Case) ?? "";

    public int? Number => (int?)Record.Body.Integer(SeatFields.Number);

    public string State => Record.Body.Text(SeatFields.State) ?? "";

    public DateTimeOffset? Until => Record.Body.Instant(SeatFields.Until);

    public string Code => Record.Body.Text(SeatFields.Code) ?? "";

    public string Initials => Record.Body.Text(SeatFields.Initials) ?? "";

    /// <summary>The mark that is the same for one person everywhere; empty when there is none.</summary>
    public string Person => Record.Body.Text(SeatFields.Person) ?? "";

    public string Worker => Record.Body.Text(SeatFields.Worker) ?? "";

    public string? After(int days) => Record.Body.Text(days == 30 ? SeatFields.After30 : SeatFields.After90);
}
