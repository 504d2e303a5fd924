using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>
/// What time does by itself: holds end, guests do not come, beds go to who waits. Times are the store's, which never run backwards. When they
/// leap ahead, nothing that became due in the leap is done: a wrong clock must not put anybody on the street, so staff decide.
/// </summary>
internal sealed class StayClock(BedSettings settings)
{
    private const int Most = 50;

    // Each run would be a row in the history; the leap that matters is counted in hours.
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(10);
    private readonly StaySteps _steps = new(settings);

    /// <summary>One unit of the job; whether there is more to do at once.</summary>
    public bool Tend(IModuleWork work)
    {
        if (work.Find(new RecordQuery { Collection = Words.Stays, Take = 1 }).Records.Count == 0)
        {
            return false;
        }

        if (HasLeapt(work))
        {
            foreach (var stay in Due(work, "hold-until").Concat(Due(work, "deadline")))
            {
                StaySteps.Patch(work, stay, new JsonObject { ["unsure"] = "1" });
            }

            return false;
        }

        var holds = Due(work, "hold-until");
        holds.ForEach(stay => _steps.Go(work, stay, "expire"));
        var missed = Due(work, "deadline");
        missed.ForEach(stay => _steps.Go(work, stay, "miss"));
        GiveToWaiting(work);
        return holds.Count == Most || missed.Count == Most;
    }

    // The rule: who needs an accessible bed first, then who asked first.
    private void GiveToWaiting(IModuleWork work)
    {
        var waiting = work.Find(new RecordQuery { Collection = Words.Stays, Filters = [RecordFilter.Equal("state", Words.Waiting)], Take = 200 }).Records
            .Select(r => new Stay(r))
            .OrderByDescending(s => s.IsAccessible)
            .ThenBy(s => s.Record.Created);
        foreach (var stay in waiting)
        {
            if (stay.From < work.Today)
            {
                _steps.Go(work, stay, "expire");
            }
            else if (stay.From == work.Today && Occupation.Pick(work, stay.Hotel, stay.Sex, stay.IsAccessible, stay.From, stay.Until) is not null)
            {
                _steps.Go(work, stay, "assign");
                Tell(work, stay);
            }
        }
    }

    private void Tell(IModuleWork work, Stay stay) => work.Call(new CallRequest
    {
        Kind = BookingCalls.Bed,
        Collection = Words.Stays,
        RecordId = stay.Id,
        CaseId = stay.Case,
        Whom = "",
        Phone = "",
        About = settings.Sentence("call-about", stay.HotelName).ToString(),
        Until = work.Today,
    });

    private static List<Stay> Due(IModuleWork work, string field) =>
    [
        .. work.Find(new RecordQuery
        {
            Collection = Words.Stays,
            Filters = [RecordFilter.Range(field, Words.Instant(DateTimeOffset.UnixEpoch), Words.Instant(work.Now)), RecordFilter.Absent("unsure")],
            Take = Most,
        }).Records.Select(r => new Stay(r)),
    ];

    private bool HasLeapt(IModuleWork work)
    {
        var found = work.Find(new RecordQuery { Collection = Words.Clock, Take = 1 }).Records;
        if (found is not [var record])
        {
            work.Insert(Words.Clock, new JsonObject { ["seen"] = Words.Instant(work.Now) });
            return false;
        }

        var gap = work.Now - (record.Body.Instant("seen") ?? work.Now);
        if (gap > Coarse)
        {
            work.Update(Words.Clock, record, new JsonObject { ["seen"] = Words.Instant(work.Now) });
        }

        return gap > TimeSpan.FromHours(settings.ClockJumpHours);
    }
}
