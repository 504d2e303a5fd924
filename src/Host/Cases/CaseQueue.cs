using System.Globalization;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>The cases of a module as staff look for them.</summary>
internal static class CaseQueue
{
    public const int PageRows = 50;

    /// <summary>How many are open and not at rest; with a day, how many of them should have been dealt with before it.</summary>
    public static CappedCount Count(ModuleInstance module, string kind, CaseScope scope, DateOnly? dueBefore = null) => module.Store.Count(new RecordQuery
    {
        Collection = CaseTable.Name,
        Filters =
        [
            RecordFilter.Equal("module", module.Info.Id),
            RecordFilter.Equal("kind", kind),
            RecordFilter.Equal("open", 1),
            .. scope.Filters,
            .. AtRest(module, kind) is { Length: > 0 } rest ? [RecordFilter.Not(RecordFilter.AnyOf("state", rest))] : Array.Empty<RecordFilter>(),
            .. dueBefore is { } day ? [RecordFilter.Range("due", null, day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<RecordFilter>(),
        ],
    });

    private static FieldValue[] AtRest(ModuleInstance module, string kind) =>
        [.. module.Definition.Cases[kind].States.Where(s => s.Value.Rests).Select(s => (FieldValue)s.Key)];

    /// <summary>A page of cases: by what was typed when something was, else those of a state, the most pressing first.</summary>
    /// <param name="module">The module whose cases.</param>
    /// <param name="kind">One of its kinds, or null for all.</param>
    /// <param name="view">Which of them.</param>
    /// <param name="typed">A ticket's code, a phone number, its last four digits, a whole name, or words of what the case is about.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="sealing">Knows the marks of personal answers.</param>
    /// <param name="scope">Whose cases are looked through.</param>
    public static RecordPage Find(ModuleInstance module, string? kind, CaseView view, string typed, string? after, Sealing sealing, CaseScope scope)
    {
        var query = new RecordQuery { Collection = CaseTable.Name, Filters = [.. Of(module, kind, view), .. scope.Filters], Sort = new RecordSort("due"), After = after, Take = PageRows };
        if (typed.Length == 0)
        {
            return module.Store.Find(query);
        }

        if (CaseCodes.Meant(typed) is { } meant && module.Store.Find(query with { Filters = [.. Of(module, null, CaseView.All), .. scope.Filters, meant] }) is { Records.Count: > 0 } byCode)
        {
            return byCode;
        }

        var marks = CaseMarks.Typed(sealing, typed).Select(m => (FieldValue)m);
        var byMark = module.Store.Find(query with { Filters = [.. query.Filters, RecordFilter.AnyOf("marks", marks)] });
        return byMark.Records.Count > 0 ? byMark : module.Store.Find(query with { Words = typed });
    }

    private static IEnumerable<RecordFilter> Of(ModuleInstance module, string? kind, CaseView view)
    {
        yield return RecordFilter.Equal("module", module.Info.Id);
        if (kind is not null)
        {
            yield return RecordFilter.Equal("kind", kind);
        }

        if (view.OpenOnly)
        {
            yield return RecordFilter.Equal("open", 1);
        }

        if (view.State is { } state)
        {
            yield return RecordFilter.Equal("state", state);
        }
    }
}
