using System.Globalization;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// The limits of a scarce service, held inside the unit of work that stores a case: there is one writer, so two people who want the last
/// place never both get it. A person is told apart by the sealed mark of what the guard names, never by the value itself.
/// </summary>
internal static class CaseGuards
{
    /// <exception cref="RefusedException">A limit is reached; the sentence says which and what to do.</exception>
    public static void Hold(IUnitOfWork unit, ModuleWork work, ModuleInstance module, CaseSubmission submission, IReadOnlyList<string> marks)
    {
        var definition = module.Definition.Cases[submission.Kind];
        if (definition.Guard is not { } guard)
        {
            return;
        }

        if (guard.Opens is { } opens && work.Today < opens)
        {
            throw new RefusedException(new($"{opens:yyyy-MM-dd} 起开始受理", $"This opens on {opens:yyyy-MM-dd}."));
        }

        if (guard.Closes is { } closes && work.Today > closes)
        {
            throw new RefusedException(new($"{closes:yyyy-MM-dd} 已截止", $"This ended on {closes:yyyy-MM-dd}."));
        }

        if (guard.Most is { } most && Count(unit, module, submission, definition, guard, work.Today, null) >= most)
        {
            throw new RefusedException(new($"名额已满（{most} 个），请到服务台问一下候补", $"All {most} places are taken. Please ask at the desk about the waiting list."));
        }

        if (guard.MostPerPerson is { } each && marks.FirstOrDefault(m => m.StartsWith(CaseMarks.GuardPrefix, StringComparison.Ordinal)) is { } person
            && Count(unit, module, submission, definition, guard, work.Today, person) >= each)
        {
            throw new RefusedException(new(
                $"这个人已经登记过 {each} 次，达到上限。要改内容请凭编号查询，或到服务台",
                $"This person has handed in {each} already, which is the limit. Use the code on the slip to look it up, or ask at the desk."));
        }
    }

    private static long Count(IUnitOfWork unit, ModuleInstance module, CaseSubmission submission, CaseDefinition definition, CaseGuard guard, DateOnly today, string? person)
    {
        var filters = new List<RecordFilter>
        {
            RecordFilter.Equal("module", module.Info.Id),
            RecordFilter.Equal("kind", submission.Kind),
            RecordFilter.AnyOf("state", definition.States.Where(s => !s.Value.Frees).Select(s => (FieldValue)s.Key)),
        };
        if (guard.WithinDays is { } days)
        {
            filters.Add(RecordFilter.Range("received", today.AddDays(1 - days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null));
        }

        if (guard.PerSubject && submission.Subject is { } subject)
        {
            filters.Add(RecordFilter.Equal("subject", $"{subject.Collection}/{subject.Id}"));
        }

        if (person is not null)
        {
            filters.Add(RecordFilter.AnyOf("marks", [person]));
        }

        return unit.Count(new RecordQuery { Collection = CaseTable.Name, Filters = filters }, cap: 1_000_000).Value;
    }
}
