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
            .. scope.Filters,
            .. ToDo(module, kind),
            .. dueBefore is { } day ? [RecordFilter.Range("due", null, day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<RecordFilter>(),
        ],
    });

    /// <summary>How many are in each state that has any; what a tab says is what its list shows.</summary>
    public static IReadOnlyDictionary<string, long> States(ModuleInstance module, string kind, CaseScope scope) => module.Store.Facets(
        new RecordQuery { Collection = CaseTable.Name, Filters = [RecordFilter.Equal("module", module.Info.Id), RecordFilter.Equal("kind", kind), .. scope.Filters] }, ["state"])
        .Counts.GetValueOrDefault("state", new Dictionary<string, long>(StringComparer.Ordinal));

    // What waits for staff: open, and not at rest. Of all kinds together each has states of its own, so that at rest cannot be told.
    private static IEnumerable<RecordFilter> ToDo(ModuleInstance module, string? kind)
    {
        yield return RecordFilter.Equal("open", 1);
        if (kind is not null && AtRest(module, kind) is { Length: > 0 } rest)
        {
            yield return RecordFilter.Not(RecordFilter.AnyOf("state", rest));
        }
    }

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
            foreach (var filter in ToDo(module, kind))
            {
                yield return filter;
            }
        }

        if (view.State is { } state)
        {
            yield return RecordFilter.Equal("state", state);
        }
    }
}
