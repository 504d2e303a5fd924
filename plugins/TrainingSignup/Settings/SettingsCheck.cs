using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Demand;
using TrainingSignup.Seats;

namespace TrainingSignup.Settings;

/// <summary>What must be right between settings: the ids that code works with are there, and topics mean the same everywhere.</summary>
internal static class SettingsCheck
{
    private static readonly string[] NeededInClass =
        [ClassFields.Name, ClassFields.Course, ClassFields.Place, ClassFields.Places, ClassFields.First, ClassFields.Last, ClassFields.Weekdays, ClassFields.From, ClassFields.Till, ClassFields.When, ClassFields.Closes, ClassFields.State];

    public static void Check(TrainingSettings settings, Faults all)
    {
        Ids(settings.CourseFields.Keys, [CourseFields.Title, ClassFields.Topic, CourseFields.State], "/courseFields", all);
        Ids(settings.ClassFields.Keys, NeededInClass, "/classFields", all);
        Ids(settings.Forms.Keys, [Cases.Signup, Cases.Interest], "/forms", all);
        Ids(settings.Calls.Keys, Calls.All, "/calls", all);
        Ids(Options(settings.ClassFields, ClassFields.State), ClassState.All, "/classFields/state/options", all);
        Ids(Options(settings.ClassFields, ClassFields.Weekdays), Week.Codes, "/classFields/weekdays/options", all);
        Case(settings, Cases.Signup, SeatState.All, Ways.OfSignup, all);
        Case(settings, Cases.Interest, [], Ways.OfInterest, all);
        if (settings.Forms.TryGetValue(Cases.Interest, out var interest))
        {
            var asked = interest.Fields.ToDictionary(StringComparer.Ordinal);
            Ids(asked.Keys, [DemandFields.Topic, DemandFields.Village], "/forms/interest", all);
            Ids(Options(settings.CourseFields, ClassFields.Topic), Options(asked, DemandFields.Topic), "/courseFields/topic/options", all);
        }
    }

    private static void Case(TrainingSettings settings, string id, IReadOnlyList<string> states, IReadOnlyList<string> ways, Faults all)
    {
        if (!settings.Cases.TryGetValue(id, out var definition))
        {
            all.Add("/cases", new($"缺少办理流程“{id}”", $"the case \"{id}\" is missing"), new("不要移除它", "leave it in"));
            return;
        }

        Ids(definition.States.Keys, states, $"/cases/{id}/states", all);
        Ids(definition.Transitions.Keys, ways, $"/cases/{id}/transitions", all);
    }

    private static IEnumerable<string> Options(IReadOnlyDictionary<string, Field> fields, string field) => fields.TryGetValue(field, out var known) ? known.Choices.Keys : [];

    private static void Ids(IEnumerable<string> there, IEnumerable<string> needed, string pointer, Faults all)
    {
        foreach (var missing in needed.Except(there, StringComparer.Ordinal))
        {
            all.Add(pointer, new($"缺少“{missing}”", $"\"{missing}\" is missing"), new("不要移除它", "leave it in"));
        }
    }
}
