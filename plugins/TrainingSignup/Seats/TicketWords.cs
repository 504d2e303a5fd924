using System.Globalization;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Ui;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Outcomes;
using TrainingSignup.Settings;

namespace TrainingSignup.Seats;

/// <summary>
/// What a ticket says of a sign-up: the number and the next day, or where in the queue and why nothing was offered yet; and the days of the class
/// for the calendar of a phone.
/// </summary>
internal sealed class TicketWords(TrainingSettings settings)
{
    public TicketNote? Of(TicketContext ticket)
    {
        if (ticket.Subject is null)
        {
            return null;
        }

        var found = ticket.Records.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Case, ticket.CaseId)], Take = 1 }).Records;
        var @class = TrainingClass.Of(ticket.Subject);
        var seat = found is [var one] ? new Seat(one) : null;
        var words = new ClassWords(ticket.Texts);
        var comes = seat is not null && SeatState.Comes.Contains(seat.State, StringComparer.Ordinal);
        return new TicketNote
        {
            Says = seat is null ? "" : string.Join(' ', new[] { Says(seat, @class, words, ticket), Certificate(seat, @class, ticket) }.Where(said => said.Length > 0)),
            Calendar = comes ? Calendar(seat!, @class, ticket.Texts.Language) : null,
        };
    }

    /// <summary>The slip says when and where the class is, and the number one has.</summary>
    public static Slip Slip(Slip slip, SlipContext context)
    {
        var found = context.Records.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Case, context.CaseId)], Take = 1 }).Records;
        if (found is not [var record] || new Seat(record) is not { } seat || context.Records.Get(ClassCollection.Id, seat.Class) is not { } known)
        {
            return slip;
        }

        var @class = TrainingClass.Of(known);
        var words = new ClassWords(context.Texts);
        var lines = new List<string> { words.Series(@class.Schedule), @class.Place };
        if (seat is { Number: { } number, State: SeatState.Signed })
        {
            lines.Add(context.Texts["training-signup.slip.number", number].Text);
        }
        else
        {
            lines.Add(context.Texts["training-signup.slip.not-yet"].Text);
        }

        return slip with { Items = [new SlipItem(@class.NameIn(context.Texts.Language), lines)] };
    }

    private string Says(Seat seat, TrainingClass @class, ClassWords words, TicketContext ticket)
    {
        var texts = ticket.Texts;
        var next = @class.Schedule.Meetings.FirstOrDefault(d => d.Date >= ticket.Today);
        return seat.State switch
        {
            SeatState.Signed or SeatState.Attended when next is not null => texts["training-signup.says.signed", seat.Number ?? 0, words.Meeting(next)].Text,
            SeatState.Checking => texts["training-signup.says.to-check"].Text,
            SeatState.Offered => texts["training-signup.says.offered", TimeZoneInfo.ConvertTime(seat.Until ?? ticket.Now, ticket.Module.Site.TimeZone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)].Text,
            SeatState.Waiting when @class.Schedule.First <= ticket.Today => texts["training-signup.says.begun"].Text,
            SeatState.Waiting => texts["training-signup.says.waiting", @class.Places, Rank(seat, ticket), settings.OfferHours].Text,
            _ => "",
        };
    }

    private string Certificate(Seat seat, TrainingClass @class, TicketContext ticket)
    {
        var won = new WonCertificates(settings, ticket.Records.Find);
        return won.Of(seat, @class) is { } certificate ? ticket.Texts["training-signup.says.certificate", won.Say(certificate, ticket.Texts)].Text : "";
    }

    /// <summary>The place in the queue, counted from one.</summary>
    public static long Rank(Seat seat, TicketContext ticket) => ticket.Records.Count(new RecordQuery
    {
        Collection = SeatCollection.Id,
        Filters = [RecordFilter.Equal(SeatFields.Class, seat.Class), RecordFilter.Equal(SeatFields.State, SeatState.Waiting), RecordFilter.Range(SeatFields.Case, null, seat.Case)],
    }).Value;

    private static CalendarEvent Calendar(Seat seat, TrainingClass @class, string language)
    {
        var schedule = @class.Schedule;
        var first = schedule.Series.Append(schedule.First).First();
        return new CalendarEvent
        {
            Id = seat.Code,
            Title = @class.NameIn(language),
            Place = @class.Place,
            Start = first.ToDateTime(schedule.From),
            Length = schedule.Till - schedule.From,
            Weekly = first == schedule.Last ? [] : schedule.Weekdays.Count > 0 ? schedule.Weekdays : Enum.GetValues<DayOfWeek>(),
            Until = schedule.Last,
            Without = [.. schedule.Days.Where(d => d.Kind is DayKind.Cancelled or DayKind.Moved).Select(d => d.Of)],
            Also = [.. schedule.Days.Where(d => d.Kind is DayKind.Extra or DayKind.Moved).Select(d => d.Date.ToDateTime(d.From))],
        };
    }
}
