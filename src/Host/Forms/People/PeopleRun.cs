using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Forms.People;

/// <summary>Sends every test person of a module through its form and says who ends where, and whether that is where they should.</summary>
internal static class PeopleRun
{
    private const string Nowhere = "";

    /// <param name="definition">The module as it would be served; a person whose form is not there is left to the check.</param>
    /// <param name="today">The day for people who name none.</param>
    public static IReadOnlyList<PersonResult> Run(ModuleDefinition definition, DateOnly today) =>
        [.. definition.People.Where(p => definition.Forms.ContainsKey(p.Value.Form)).Select(p => Of(p.Key, p.Value, definition, today))];

    private static PersonResult Of(string id, TestPerson person, ModuleDefinition definition, DateOnly today)
    {
        var form = definition.Forms[person.Form];
        var walk = new PersonWalk(form, person, today);
        var actual = Ended(walk.Way, definition.Cases.Values.Any(c => c.Form == person.Form));
        var isThere = actual == person.Outcome || (person.Outcome is null && walk.Way.Outcome is { HandsIn: true });
        IReadOnlyList<LocalizedText> problems = actual == Nowhere && walk.Problems.Count == 0 ? [Messages.Of("people.nowhere")] : walk.Problems;
        var isAsExpected = isThere && problems.Count == 0;
        return new PersonResult(id, person, person.Outcome, actual, Say(person, form, actual, isThere, problems), isAsExpected, problems);
    }

    private static string? Ended(FormWalk way, bool isHandedIn)
    {
        if (way.OutcomeId is { } outcome)
        {
            return outcome;
        }

        return way.FirstIncomplete is null && isHandedIn ? null : Nowhere;
    }

    private static LocalizedText Say(TestPerson person, FormDefinition form, string? actual, bool isThere, IReadOnlyList<LocalizedText> problems)
    {
        var expected = Name(form, person.Outcome);
        var sentence = isThere ? Messages.Of("people.as-expected", person.Title, expected) : Messages.Of("people.differs", person.Title, expected, Name(form, actual));
        return problems.Aggregate(sentence, (all, problem) => Messages.Of("people.with-problem", all, problem));
    }

    private static LocalizedText Name(FormDefinition form, string? outcome) => outcome switch
    {
        null => Messages.Of("people.handed-in"),
        Nowhere => Messages.Of("people.no-result"),
        _ => form.Outcomes.TryGetValue(outcome, out var known) ? Messages.Of("people.result", known.Title) : Messages.Of("people.result", outcome),
    };
}
