using StationKiosk.Records;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Settings;

namespace TrainingSignup.Classes;

/// <summary>What staff read above a class: why residents do not see it, and how its days differ from the series.</summary>
internal sealed class ClassNotes(TrainingSettings settings)
{
    public IReadOnlyList<string> Of(Record record, PresentContext context)
    {
        var @class = TrainingClass.Of(record);
        var notes = new List<string>();
        if (@class.State == ClassState.Planned)
        {
            notes.Add(ClassPlanning.Fault(@class) is { } fault ? context.Texts.Show(fault).Text : context.Texts["training-signup.note.planned"].Text);
        }
        else if (@class.State == ClassState.Open && @class.Closes < context.Today)
        {
            notes.Add(context.Texts["training-signup.note.closed", new ClassWords(context.Texts).Date(@class.Closes)].Text);
        }

        var days = new DayActions(settings);
        notes.AddRange(@class.Schedule.Changes.Select(change => context.Texts.Show(days.Say(change)).Text + (change.Why.Length > 0 ? $" ({change.Why})" : "")));
        return notes;
    }
}
