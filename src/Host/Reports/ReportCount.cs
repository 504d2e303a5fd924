using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Reports;

/// <summary>
/// Counts cases or records by a field and by time. It reads every one of the span, up to a bound that is said when it is reached, and never
/// anything personal. By reason it counts every result that a step gave, on its day, not the last one of a case; what has no result yet is not
/// in it. A case is counted with the labels of the definition in force now; a code that it no longer knows stands for itself.
/// </summary>
internal sealed class ReportCount(ModuleInstance module, ReportDefinition report, CaseScope scope, DateOnly today, ITexts texts)
{
    public const int Most = 50_000;
    private const int Soon = 7;
    private static readonly string[] DayCodes = ["late", "soon", "later", "closed"];
    private readonly FormDefinition? _form = report.Case is { } kind ? module.Definition.Forms[module.Definition.Cases[kind].Form] : null;

    public ReportTable Count()
    {
        var periods = Periods().ToList();
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var known in Known())
        {
            counts[known] = new int[periods.Count];
        }

        var (seen, counted) = (0, 0);
        foreach (var record in Records(periods[0]))
        {
            if (++seen > Most)
            {
                break;
            }

            counted += Add(record, periods, counts) ? 1 : 0;
        }

        return new ReportTable
        {
            Periods = [.. periods.Select(Name)],
            Rows = [.. counts.Select(c => new ReportRow(c.Key, Label(c.Key), c.Value))],
            Records = counted,
            IsCut = seen > Most,
        };
    }

    private bool Add(Record record, List<DateOnly> periods, Dictionary<string, int[]> counts)
    {
        var values = Values(record);
        if (ConditionTruth.Of(report.Where, values, today) != true)
        {
            return false;
        }

        var isCounted = false;
        foreach (var (code, day) in IsByReason ? Results(record) : Codes(record, values).Select(c => (c, DayOf(record))))
        {
            var at = periods.FindLastIndex(p => p <= day);
            if (at < 0)
            {
                continue;
            }

            if (!counts.TryGetValue(code, out var row))
            {
                counts[code] = row = new int[periods.Count];
            }

            row[at]++;
            isCounted = true;
        }

        return isCounted;
    }

    // A step of a person carries its reason in why it was done; one that a module took by itself only leaves it in the case.
    private IEnumerable<(string Code, DateOnly Day)> Results(Record record) => module.Store.History(CaseTable.Name, record.Id)
        .Select(c => (Code: CaseWhy.Read(c.Why) is { } why ? why.Reason : c.After?.Text("reason") ?? "", Day: module.Info.Site.DayOf(c.At.Time)))
        .Where(r => r.Code.Length > 0);

    private DateOnly DayOf(Record record) => record.Body.Date("received") ?? module.Info.Site.DayOf(record.Created.Time);

    private JsonObject Values(Record record) => _form is null ? record.Body.ToJson() : record.Body.Object("answers")?.ToJson() ?? [];

    private IEnumerable<string> Codes(Record record, JsonObject values)
    {
        if (report.By is null)
        {
            return [""];
        }

        if (IsByDay)
        {
            return [DayCode(record)];
        }

        var value = _form is not null && report.By is "state" ? record.Body.Text(report.By) : values[report.By];
        return value switch
        {
            JsonArray { Count: > 0 } list => list.Select(v => (string)v!),
            JsonObject chosen => [(string?)chosen["label"] ?? ""],
            null => ["-"],
            _ => [value.ToString()],
        };
    }

    private bool IsByReason => report is { Case: not null, By: "reason" };

    private bool IsByDay => report is { Case: not null, By: "due" };

    private string DayCode(Record record) => (record.Body.Integer("open"), record.Body.Date("due")) switch
    {
        (not 1, _) => "closed",
        (_, { } due) when due < today => "late",
        (_, { } due) when due <= today.AddDays(Soon) => "soon",
        _ => "later",
    };

    private IEnumerable<string> Known() => report.By switch
    {
        null => [""],
        "state" when report.Case is { } kind => module.Definition.Cases[kind].States.Keys,
        "due" when IsByDay => DayCodes,
        "reason" when report.Case is { } kind => module.Definition.Cases[kind].Transitions.Values.SelectMany(t => t.Reasons.Keys).Distinct(StringComparer.Ordinal),
        _ => Field?.Choices.Keys ?? [],
    };

    private Field? Field => report.By is null ? null : _form is not null
        ? _form.Fields.FirstOrDefault(f => f.Key == report.By).Value
        : module.Definition.Collections[report.Collection!].Fields.GetValueOrDefault(report.By);

    private string Label(string code)
    {
        if (code.Length == 0)
        {
            return texts["report.all"];
        }

        if (code == "-")
        {
            return texts["report.none"];
        }

        if (IsByDay)
        {
            return texts[$"report.due.{code}"];
        }

        if (report.Case is { } kind && report.By == "state")
        {
            return module.Definition.Cases[kind].States.TryGetValue(code, out var state) ? texts.Show(state.Label) : code;
        }

        if (report.Case is { } reasons && report.By == "reason")
        {
            return module.Definition.Cases[reasons].Transitions.Values.Select(t => t.Reasons.GetValueOrDefault(code)).FirstOrDefault(r => r is not null) is { } reason ? texts.Show(reason.Label) : code;
        }

        return Field is { Choices.Count: > 0 } field && field.Choices.TryGetValue(code, out var choice) ? texts.Show(choice.Label) : Field is FlagField ? texts[code == "true" ? "form.yes" : "form.no"] : code;
    }

    private IEnumerable<Record> Records(DateOnly first)
    {
        var query = report.Case is { } kind
            ? new RecordQuery
            {
                Collection = CaseTable.Name,
                Filters =
                [
                    RecordFilter.Equal("module", module.Info.Id),
                    RecordFilter.Equal("kind", kind),
                    // A result of this month may belong to a case of last year.
                    .. IsByReason ? [] : new[] { RecordFilter.Range("received", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) },
                    .. scope.Filters,
                ],
                Take = 500,
            }
            : scope.Limit(new RecordQuery { Collection = module.Stored(report.Collection!), Take = 500 });
        while (true)
        {
            var page = module.Store.Find(query);
            foreach (var record in page.Records)
            {
                yield return record;
            }

            if (page.Next is null)
            {
                yield break;
            }

            query = query with { After = page.Next };
        }
    }

    private IEnumerable<DateOnly> Periods()
    {
        var last = report.Per switch
        {
            ReportPeriod.Month => new DateOnly(today.Year, today.Month, 1),
            ReportPeriod.Week => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            _ => today,
        };
        return Enumerable.Range(0, report.Periods).Select(n => n - report.Periods + 1).Select(back => report.Per switch
        {
            ReportPeriod.Month => last.AddMonths(back),
            ReportPeriod.Week => last.AddDays(7 * back),
            _ => last.AddDays(back),
        });
    }

    private string Name(DateOnly first) => report.Per == ReportPeriod.Month
        ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : first.ToString("MM-dd", CultureInfo.InvariantCulture);
}
