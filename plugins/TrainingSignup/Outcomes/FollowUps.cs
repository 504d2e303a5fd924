using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Outcomes;

/// <summary>What became of people 30 and 90 days after their class: asked by telephone, answered with a code, counted.</summary>
internal sealed class FollowUps(TrainingSettings settings)
{
    private const int AnswerDays = 14;

    public bool Ask(IModuleWork work) => Ask(work, 30, after: 0) | Ask(work, 90, after: 30);

    public static void Answered30(IModuleWork work, Record? seat, string result) => Note(work, seat, SeatFields.After30, result);

    public static void Answered90(IModuleWork work, Record? seat, string result) => Note(work, seat, SeatFields.After90, result);

    private static void Note(IModuleWork work, Record? seat, string field, string result)
    {
        if (seat is not null)
        {
            work.Update(SeatCollection.Id, seat, new JsonObject { [field] = result });
        }
    }

    // One class a unit: its people are at most as many as its places.
    private bool Ask(IModuleWork work, int days, int after)
    {
        var page = work.Find(new RecordQuery
        {
            Collection = ClassCollection.Id,
            Filters =
            [
                RecordFilter.Equal(ClassFields.State, ClassState.Finished),
                RecordFilter.Equal(ClassFields.Asked, after),
                RecordFilter.Range(ClassFields.Until, null, Clock.Day(work.Today.AddDays(-days))),
            ],
            Take = 1,
        });
        foreach (var record in page.Records)
        {
            var book = new SeatBook(work, settings, record.Id);
            foreach (var seat in book.All().Where(seat => seat.State is SeatState.Completed or SeatState.Short))
            {
                book.Tell(days == 30 ? Calls.After30 : Calls.After90, seat, TrainingClass.Of(record).NameIn(work.Module.Site.Languages[0]), work.Today.AddDays(AnswerDays));
            }

            work.Update(ClassCollection.Id, record, new JsonObject { [ClassFields.Asked] = days });
        }

        return page.Next is not null;
    }
}
