using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Seats;

/// <summary>
/// The numbered places of one class inside a unit of work. That a number is given once is held by a unique rule of the store, so a class with N
/// places never has N + 1 people on it, whatever happens here. A number that becomes free goes to the first of the queue at once.
/// </summary>
internal sealed class SeatBook(IModuleWork work, TrainingSettings settings, string classId)
{
    public TrainingClass Class => TrainingClass.Of(work.Get(ClassCollection.Id, classId) ?? throw new RefusedException(new("这个班已经不在了", "This class is no longer there.")));

    public IReadOnlyList<Seat> All() => [.. Found([]).OrderBy(seat => seat.Case, StringComparer.Ordinal)];

    public Seat? Of(string caseId) => work.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Case, caseId)], Take = 1 }).Records is [var one] ? new Seat(one) : null;

    /// <summary>Whether somebody who comes now gets a place: none is free while others wait for it.</summary>
    public bool HasRoom => FreeNumber() is not null && Next() is null;

    /// <summary>Writes a newcomer down: with a number, or in the queue, or to be looked at.</summary>
    public void Add(CaseEvent submitted, string state)
    {
        var body = new JsonObject
        {
            [SeatFields.Class] = classId,
            [SeatFields.Case] = submitted.CaseId,
            [SeatFields.State] = state,
            [SeatFields.Number] = state == SeatState.Signed ? FreeNumber() : null,
            [SeatFields.Code] = submitted.Ticket,
            [SeatFields.Initials] = submitted.Initials,
            [SeatFields.Person] = submitted.Person.Length > 0 ? submitted.Person : null,
            [SeatFields.Worker] = submitted.Answers[SeatFields.Worker]?.DeepClone(),
        };
        work.Insert(SeatCollection.Id, body);
        Count();
    }

    /// <summary>Gives a number to somebody who was looked at, or refuses.</summary>
    public void Admit(Seat seat) => Set(seat, SeatState.Signed, FreeNumber() ?? throw Full());

    public void Queue(Seat seat) => Set(seat, SeatState.Waiting, null);

    /// <summary>Keeps a free number for somebody of the queue for some hours, but not beyond the beginning of the class.</summary>
    public void Offer(Seat seat)
    {
        var number = FreeNumber() ?? throw Full();
        var site = work.Module.Site;
        var begins = site.StartOf(Class.Schedule.First).Add(Class.Schedule.From.ToTimeSpan());
        var until = work.Now.AddHours(settings.OfferHours);
        Set(seat, SeatState.Offered, number, until < begins ? until : begins);
        Tell(Calls.Offer, seat, Class.NameIn(site.Languages[0]), site.DayOf(until));
    }

    public void Accept(Seat seat) => Set(seat, SeatState.Signed, seat.Number);

    public void Set(Seat seat, string state) => Set(seat, state, seat.Number);

    /// <summary>Somebody goes; whoever is next is offered the number.</summary>
    public void Leave(Seat seat)
    {
        work.Uncall(Calls.Changed, seat.Case);
        work.Uncall(Calls.Offer, seat.Case);
        work.Delete(SeatCollection.Id, seat.Record);
        Count();
        OfferNext();
    }

    public void CallOff(Seat seat)
    {
        work.Move(seat.Case, Ways.CallOff);
        work.Uncall(Calls.Changed, seat.Case);
        work.Uncall(Calls.Offer, seat.Case);
        work.Delete(SeatCollection.Id, seat.Record);
    }

    /// <summary>Offers free numbers in the order of the queue, until none is left or nobody waits. Not once the class has begun.</summary>
    public void OfferNext()
    {
        var @class = Class;
        while (@class.State == ClassState.Open && @class.Schedule.First > work.Today && FreeNumber() is not null && Next() is { } next)
        {
            work.Move(next.Case, Ways.Offer);
            Offer(next);
        }
    }

    public void Tell(string kind, Seat seat, string about, DateOnly until, DateOnly? leaves = null) => work.Call(new CallRequest
    {
        Kind = kind,
        Collection = SeatCollection.Id,
        RecordId = seat.Id,
        CaseId = seat.Case,
        Whom = "",
        Phone = "",
        About = about,
        Until = until,
        Leaves = leaves,
    });

    private Seat? Next() => Found([RecordFilter.Equal(SeatFields.State, SeatState.Waiting)], take: 1) is [var first] ? first : null;

    private int? FreeNumber()
    {
        var used = Found([RecordFilter.Not(RecordFilter.Absent(SeatFields.Number))]).Select(seat => seat.Number).ToHashSet();
        return Enumerable.Range(1, Class.Places).Cast<int?>().FirstOrDefault(number => !used.Contains(number));
    }

    private IReadOnlyList<Seat> Found(IReadOnlyList<RecordFilter> filters, int take = 1000) =>
        [.. work.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Class, classId), .. filters], Sort = new RecordSort(SeatFields.Case), Take = take }).Records.Select(r => new Seat(r))];

    private void Set(Seat seat, string state, int? number, DateTimeOffset? until = null)
    {
        var fresh = work.Get(SeatCollection.Id, seat.Id) ?? seat.Record;
        work.Update(SeatCollection.Id, fresh, new JsonObject { [SeatFields.State] = state, [SeatFields.Number] = number, [SeatFields.Until] = until is { } at ? Clock.Instant(at) : null });
        Count();
    }

    // What lists show of a class stands in its record; the seats themselves are what is true.
    private void Count()
    {
        var seats = Found([]);
        var taken = seats.Count(seat => seat.Number is not null);
        work.Update(ClassCollection.Id, work.Get(ClassCollection.Id, classId)!, new JsonObject
        {
            [ClassFields.Taken] = taken,
            [ClassFields.Waiting] = seats.Count(seat => seat.State is SeatState.Waiting or SeatState.Checking),
            [ClassFields.Free] = Class.Places - taken,
        });
    }

    private static RefusedException Full() => new(new("名额已满，可以先转为候补", "All places are taken; put the person on the waiting list instead."));
}
