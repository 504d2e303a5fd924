using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Attendance;

/// <summary>
/// Attendance: one record for each person and day, whatever came from how many devices in which order. The earliest coming and the latest going
/// count, so the order of arrival does not matter; a tap that is known does nothing. The same rules stand on the tablet's page for when it is offline.
/// </summary>
internal sealed class MarkBook(IModuleWork work, TrainingSettings settings)
{
    public static IReadOnlyList<Mark> Of(IModuleWork work, string caseId) =>
        [.. work.Find(new RecordQuery { Collection = MarkCollection.Id, Filters = [RecordFilter.Equal(MarkFields.Case, caseId)], Take = 1000 }).Records.Select(r => new Mark(r))];

    public MarkOutcome Put(string classId, Marking tap)
    {
        var book = new SeatBook(work, settings, classId);
        if (book.Of(tap.Case) is not { } seat || seat.Class != classId || !SeatState.OnRoster.Contains(seat.State, StringComparer.Ordinal))
        {
            return MarkOutcome.NotOnClass;
        }

        var day = book.Class.Schedule.Meetings.FirstOrDefault(d => d.Key == tap.Day);
        var before = Find(tap.Case, tap.Day);
        if (before?.Nonces.Contains(tap.Nonce, StringComparer.Ordinal) == true)
        {
            return MarkOutcome.Known;
        }

        if (Refusal(day, tap) is { } refusal)
        {
            return refusal;
        }

        var came = tap.IsOut ? before?.In : Earlier(before?.In, tap.At);
        var went = tap.IsOut ? Later(before?.Out, tap.At) : before?.Out;
        Write(classId, tap.Case, tap.Day, before, new MarkState(work.Now, came, went, work.Actor, ""), tap.Nonce);
        Come(book, seat);
        return MarkOutcome.Kept;
    }

    /// <summary>What staff set right afterwards, with the reason; the value before stays in the trace.</summary>
    public void Correct(string classId, string caseId, string day, TimeOnly? came, TimeOnly? went, string why)
    {
        var book = new SeatBook(work, settings, classId);
        if (book.Of(caseId) is not { } seat || seat.Class != classId)
        {
            throw new RefusedException(new("这个人不在班上", "This person is not on the class."));
        }

        if (why.Trim().Length == 0)
        {
            throw new RefusedException(new("请写明更正原因", "Please say why it is corrected."));
        }

        if (came is not null && went is not null && went <= came)
        {
            throw new RefusedException(new("签退要晚于签到", "Going must be after coming."));
        }

        Write(classId, caseId, day, Find(caseId, day), new MarkState(work.Now, came, went, work.Actor, why.Trim()), null);
        if (came is not null)
        {
            Come(book, seat);
        }
    }

    private MarkOutcome? Refusal(ClassDay? day, Marking tap)
    {
        if (day is null)
        {
            return MarkOutcome.NoSuchDay;
        }

        // By minutes of the day: an evening class with a long margin must not wrap around midnight.
        var at = tap.At.ToTimeSpan().TotalMinutes;
        if (day.Date > work.Today || at < day.From.ToTimeSpan().TotalMinutes - settings.Hours.EarlyMinutes)
        {
            return MarkOutcome.TooEarly;
        }

        var last = day.Till.ToTimeSpan().TotalMinutes + (tap.IsOut ? settings.Hours.LateMinutes : 0);
        return at > last ? MarkOutcome.TooLate : null;
    }

    private Mark? Find(string caseId, string day) => work.Find(new RecordQuery
    {
        Collection = MarkCollection.Id,
        Filters = [RecordFilter.Equal(MarkFields.Case, caseId), RecordFilter.Equal(MarkFields.Day, day)],
        Take = 1,
    }).Records is [var found] ? new Mark(found) : null;

    private void Write(string classId, string caseId, string day, Mark? before, MarkState state, string? nonce)
    {
        var patch = state.Write();
        var body = new JsonObject
        {
            [MarkFields.In] = patch["in"]?.DeepClone(),
            [MarkFields.Out] = patch["out"]?.DeepClone(),
            [MarkFields.Nonces] = new JsonArray([.. (before?.Nonces ?? []).Concat(nonce is null ? [] : [nonce]).Select(n => (JsonNode)n)]),
            [MarkFields.States] = new JsonArray([.. (before?.States ?? []).Append(state).Select(s => (JsonNode)s.Write())]),
        };
        if (before is not null)
        {
            work.Update(MarkCollection.Id, before.Record, body);
            return;
        }

        body[MarkFields.Class] = classId;
        body[MarkFields.Case] = caseId;
        body[MarkFields.Day] = day;
        work.Insert(MarkCollection.Id, body);
    }

    // Whoever came once takes part: the sign-up is no longer just a plan.
    private void Come(SeatBook book, Seat seat)
    {
        if (seat.State == SeatState.Signed)
        {
            work.Move(seat.Case, Ways.Attend);
            book.Set(seat, SeatState.Attended);
        }
    }

    private static TimeOnly Earlier(TimeOnly? one, TimeOnly other) => one is { } known && known < other ? known : other;

    private static TimeOnly Later(TimeOnly? one, TimeOnly other) => one is { } known && known > other ? known : other;
}
