using StationKiosk.Records;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Host.Cases;

/// <summary>Cases as a module's own code sees them: nothing sealed, no files.</summary>
internal static class CaseSummaries
{
    private const int Most = 1000;

    public static CaseSummary Of(Record found)
    {
        var body = found.Body;
        var subject = body.Text("subject")?.Split('/', 2);
        return new CaseSummary
        {
            Id = found.Id,
            Kind = body.Text("kind")!,
            State = body.Text("state")!,
            Title = body.Text("title") ?? "",
            Initials = body.Text("initials") ?? "",
            Person = CaseMarks.PersonIn(body.Texts("marks")),
            SubjectCollection = subject?[0],
            SubjectId = subject?[1],
            Received = body.Date("received") ?? DateOnly.MinValue,
            Due = body.Date("due"),
            IsOpen = body.Integer("open") == 1,
            Version = found.Version,
            Answers = body.Object("answers")?.ToJson() ?? [],
        };
    }

    /// <summary>The query of the store for a query of a module.</summary>
    public static RecordQuery Query(string module, CaseQuery query) => new()
    {
        Collection = CaseTable.Name,
        Filters = [.. Filters(module, query)],
        Sort = null,
        Take = Math.Clamp(query.Take, 1, Most),
    };

    private static IEnumerable<RecordFilter> Filters(string module, CaseQuery query)
    {
        yield return RecordFilter.Equal("module", module);
        yield return RecordFilter.Equal("kind", query.Kind);
        if (query.States.Count > 0)
        {
            yield return RecordFilter.AnyOf("state", query.States.Select(s => (FieldValue)s));
        }

        if (query.SubjectId is { } subject)
        {
            yield return RecordFilter.Equal("subject", $"{query.SubjectCollection}/{subject}");
        }

        if (query.Person is { } person)
        {
            yield return RecordFilter.AnyOf("marks", [CaseMarks.PersonPrefix + person]);
        }
    }
}
