using PolicyPackages.Definition;
using PolicyPackages.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Work;

/// <summary>Asks what came of an application: after some weeks the case goes onto the call list, and the answer moves it on.</summary>
internal sealed class FollowUp(PolicySettings settings)
{
    public const string Kind = "follow-up";
    private const int Most = 50;
    private const int DaysToCall = 14;

    /// <summary>Puts on the call list what has waited long enough; true when there is more to do.</summary>
    public bool Ask(IModuleWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var due = new[] { CaseKinds.Application, CaseKinds.Confirmation }
            .Where(settings.Cases.ContainsKey)
            .SelectMany(kind => work.Cases(new CaseQuery { Kind = kind, States = [CaseKinds.Waiting], Take = Most }))
            .Where(c => c.Received.AddDays(settings.FollowUpDays) <= work.Today)
            .ToList();
        foreach (var one in due)
        {
            work.Move(one.Id, CaseKinds.Ask);
            work.Call(new CallRequest { Kind = Kind, CaseId = one.Id, About = one.Title, Until = work.Today.AddDays(DaysToCall) });
        }

        return due.Count >= Most;
    }

    /// <summary>Takes the step that the call's result names; "failed" leaves the case open as work for staff.</summary>
    public static void Answered(IModuleWork work, Record? about, string result)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (about is not null && CaseKinds.Results.Contains(result, StringComparer.Ordinal) && work.Case(about.Id) is { IsOpen: true })
        {
            work.Move(about.Id, result);
        }
    }

    /// <summary>Forgets answers without names that are older than they are needed, and yesterday's wrong answers about lists.</summary>
    public bool Forget(IModuleWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var last = Day(work.Today.AddDays(-settings.AnswersKeptDays - 1));
        var old = work.Find(new RecordQuery { Collection = Collections.Answers, Filters = [RecordFilter.Range("day", null, last)], Take = Most }).Records;
        foreach (var record in old)
        {
            work.Delete(Collections.Answers, record);
        }

        var tried = work.Find(new RecordQuery { Collection = Collections.Tries, Filters = [RecordFilter.Range("day", null, Day(work.Today.AddDays(-1)))], Take = Most }).Records;
        foreach (var record in tried)
        {
            work.Delete(Collections.Tries, record);
        }

        return old.Count == Most || tried.Count == Most;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
