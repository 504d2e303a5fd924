using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Demand;

/// <summary>What people would like to learn before there is a class of it: counted by topic and place, and told to them when one opens.</summary>
internal sealed class Wishes(TrainingSettings settings)
{
    private const int MostTold = 200;

    public void Submit(IModuleWork work, CaseEvent wish)
    {
        var topic = (string?)wish.Answers[DemandFields.Topic] ?? "";
        var village = (string?)wish.Answers[DemandFields.Village] ?? "";
        try
        {
            work.Insert(WishCollection.Id, new JsonObject
            {
                [DemandFields.Topic] = topic,
                [DemandFields.Village] = village,
                [DemandFields.Case] = wish.CaseId,
                [DemandFields.Person] = wish.Person.Length > 0 ? wish.Person : null,
                [DemandFields.State] = DemandFields.Open,
            });
        }
        catch (UniqueViolationException)
        {
            throw new RefusedException(new("您已经登记过这一类，开班时会打电话告诉您", "You have told us so already; we call you when a class opens."));
        }

        Count(work, topic, village, by: 1);
    }

    public void Moved(IModuleWork work, CaseEvent moved)
    {
        if (Of(work, moved.CaseId) is { } wish && moved.Transition is Ways.Withdraw or Ways.Come or Ways.Pass)
        {
            Leave(work, Of(work, moved.CaseId)!, moved.Transition);
        }
    }

    /// <summary>Puts everyone who wanted this on the call list; whoever asked first stands first.</summary>
    public void Tell(IModuleWork work, TrainingClass opened)
    {
        if (opened.Body.Text(ClassFields.Topic) is not { } topic)
        {
            return;
        }

        var about = opened.NameIn(work.Module.Site.Languages[0]);
        foreach (var wish in Open(work, topic))
        {
            work.Move(wish.Body.Text(DemandFields.Case)!, Ways.Tell);
            work.Update(WishCollection.Id, wish, new JsonObject { [DemandFields.State] = DemandFields.Told });
            Count(work, topic, wish.Body.Text(DemandFields.Village) ?? "", by: -1);
            work.Call(new CallRequest { Kind = Calls.Opens, Collection = WishCollection.Id, RecordId = wish.Id, CaseId = wish.Body.Text(DemandFields.Case), About = about, Until = opened.Closes });
        }
    }

    /// <summary>What somebody said when told of a class.</summary>
    public static void Answered(IModuleWork work, Record? wish, string result)
    {
        if (wish?.Body.Text(DemandFields.State) != DemandFields.Told || wish.Body.Text(DemandFields.Case) is not { } caseId)
        {
            return;
        }

        var way = result == "yes" ? Ways.Come : result == "no" ? Ways.Pass : null;
        if (way is not null)
        {
            work.Move(caseId, way);
            work.Delete(WishCollection.Id, wish);
        }
    }

    private static IEnumerable<Record> Open(IModuleWork work, string topic) => work.Find(new RecordQuery
    {
        Collection = WishCollection.Id,
        Filters = [RecordFilter.Equal(DemandFields.Topic, topic), RecordFilter.Equal(DemandFields.State, DemandFields.Open)],
        Sort = new RecordSort(DemandFields.Case),
        Take = MostTold,
    }).Records;

    private static Record? Of(IModuleWork work, string caseId) => work.Find(new RecordQuery { Collection = WishCollection.Id, Filters = [RecordFilter.Equal(DemandFields.Case, caseId)], Take = 1 }).Records is [var wish] ? wish : null;

    private void Leave(IModuleWork work, Record wish, string way)
    {
        work.Delete(WishCollection.Id, wish);
        if (way == Ways.Withdraw && wish.Body.Text(DemandFields.State) == DemandFields.Open)
        {
            Count(work, wish.Body.Text(DemandFields.Topic) ?? "", wish.Body.Text(DemandFields.Village) ?? "", by: -1);
        }
    }

    private void Count(IModuleWork work, string topic, string village, int by)
    {
        var found = work.Find(new RecordQuery { Collection = DemandCollection.Id, Filters = [RecordFilter.Equal(DemandFields.Topic, topic), RecordFilter.Equal(DemandFields.Village, village)], Take = 1 }).Records;
        var count = Math.Max(0, (found is [var one] ? one.Body.Integer(DemandFields.Count) ?? 0 : 0) + by);
        var patch = new JsonObject { [DemandFields.Count] = count, [DemandFields.State] = count >= settings.DemandThreshold ? DemandFields.Reached : count == 0 ? DemandFields.Told : DemandFields.Open };
        if (found is [var known])
        {
            work.Update(DemandCollection.Id, known, patch);
            return;
        }

        patch[DemandFields.Topic] = topic;
        patch[DemandFields.Village] = village;
        patch[DemandFields.Since] = Clock.Day(work.Today);
        work.Insert(DemandCollection.Id, patch);
    }
}
