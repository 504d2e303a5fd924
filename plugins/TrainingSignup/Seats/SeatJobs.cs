using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Seats;

/// <summary>What happens to places by the clock: offers that nobody answered go on to the next, and classes that are over are settled.</summary>
internal sealed class SeatJobs(TrainingSettings settings)
{
    private const int UnitSize = 20;

    /// <summary>Passes on what was offered and not answered in time.</summary>
    public bool Lapse(IModuleWork work)
    {
        var page = work.Find(new RecordQuery
        {
            Collection = SeatCollection.Id,
            Filters = [RecordFilter.Equal(SeatFields.State, SeatState.Offered), RecordFilter.Range(SeatFields.Until, null, Clock.Instant(work.Now))],
            Take = UnitSize,
        });
        foreach (var seat in page.Records.Select(record => new Seat(record)))
        {
            work.Move(seat.Case, Ways.Lapse);
            new SeatBook(work, settings, seat.Class).Leave(seat);
        }

        OfferAdded(work);
        return page.Next is not null;
    }

    // Somebody gave a class more places: they go to those who wait, as any other.
    private void OfferAdded(IModuleWork work)
    {
        var classes = work.Find(new RecordQuery
        {
            Collection = ClassCollection.Id,
            Filters = [RecordFilter.Equal(ClassFields.State, ClassState.Open), RecordFilter.Range(ClassFields.Free, 1, null), RecordFilter.Range(ClassFields.Waiting, 1, null)],
            Take = UnitSize,
        }).Records;
        foreach (var record in classes)
        {
            new SeatBook(work, settings, record.Id).OfferNext();
        }
    }

    /// <summary>Settles one class that is over: who attended enough has completed it, and nobody waits any longer.</summary>
    public bool Finish(IModuleWork work)
    {
        var page = work.Find(new RecordQuery
        {
            Collection = ClassCollection.Id,
            Filters = [RecordFilter.Equal(ClassFields.State, ClassState.Open), RecordFilter.Range(ClassFields.Until, null, Clock.Day(work.Today.AddDays(-1)))],
            Take = 1,
        });
        foreach (var record in page.Records)
        {
            Close(work, record);
        }

        return page.Next is not null;
    }

    /// <summary>Who attended enough has completed the class, who came too seldom or never has not, and nobody waits any longer.</summary>
    public void Close(IModuleWork work, Record record)
    {
        var book = new SeatBook(work, settings, record.Id);
        var hours = new HoursReckoning(settings.Hours, TrainingClass.Of(record));
        foreach (var seat in book.All())
        {
            Settle(work, book, seat, hours);
        }

        work.Update(ClassCollection.Id, work.Get(ClassCollection.Id, record.Id)!, new JsonObject { [ClassFields.State] = ClassState.Finished, [ClassFields.Asked] = 0 });
    }

    private static void Settle(IModuleWork work, SeatBook book, Seat seat, HoursReckoning hours)
    {
        // No day lies ahead of which anybody could still be told.
        work.Uncall(Calls.Changed, seat.Case);
        if (seat.State is SeatState.Waiting or SeatState.Offered or SeatState.Checking)
        {
            book.CallOff(seat);
            return;
        }

        var way = seat.State switch
        {
            SeatState.Signed => Ways.Absent,
            SeatState.Attended => hours.Of(seat, MarkBook.Of(work, seat.Case)).IsEnough ? Ways.Complete : Ways.Fall,
            _ => null,
        };
        if (way is not null)
        {
            work.Move(seat.Case, way);
            book.Set(seat, way switch { Ways.Complete => SeatState.Completed, Ways.Fall => SeatState.Short, _ => SeatState.Absent });
        }
    }
}
