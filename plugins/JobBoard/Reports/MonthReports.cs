using System.Globalization;
using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Reports;

/// <summary>Works out the report of a month from the postings and the counts of that month.</summary>
internal sealed class MonthReports(IModule<JobBoardSettings> module)
{
    private const int MostAdded = 20_000;
    private const int MostCounted = 1_000_000;

    /// <summary>This month and those before it.</summary>
    public IReadOnlyList<MonthReport> Last(int months)
    {
        var today = module.Info.Site.DayOf(module.Clock.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, months).Select(back => Of(first.AddMonths(-back)))];
    }

    private MonthReport Of(DateOnly month)
    {
        var opened = In(PostingFields.OpenedOn, PostingBody.Day(month), PostingBody.Day(month.AddMonths(1).AddDays(-1)));
        // Closing is an instant: the month begins and ends with the station's own midnights.
        var closed = In(PostingFields.ClosedAt, Instant(month), Instant(month.AddMonths(1)));
        var usage = module.Usage(month);
        var published = module.Records.Count(opened, MostCounted).Value;
        return new MonthReport
        {
            Month = month,
            Published = published,
            Openings = Openings(opened),
            IsAtLeast = published > MostAdded,
            Closed = module.Records.Count(closed, MostCounted).Value,
            Visits = usage.Visits,
            Views = usage.Views,
            Slips = usage.Slips,
            Interests = Counted(month, MonthCollection.Interests),
            Complaints = Counted(month, MonthCollection.Complaints),
        };
    }

    private static RecordQuery In(string field, string from, string to) => new()
    {
        Collection = PostingCollection.Id,
        Filters = [RecordFilter.Range(field, from, to)],
        Take = 500,
    };

    private string Instant(DateOnly day) =>
        module.Info.Site.StartOf(day).ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private long Openings(RecordQuery opened)
    {
        var (sum, seen) = (0L, 0);
        RecordPage page;
        do
        {
            page = module.Records.Find(opened);
            sum += page.Records.Sum(posting => posting.Body.Integer(PostingFields.Headcount) ?? 1);
            seen += page.Records.Count;
            opened = opened with { After = page.Next };
        }
        while (page.Next is not null && seen < MostAdded);

        return sum;
    }

    private long Counted(DateOnly month, string count)
    {
        var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var found = module.Records.Find(new RecordQuery { Collection = MonthCollection.Id, Filters = [RecordFilter.Equal(MonthCollection.Month, name)], Take = 1 });
        return found.Records is [var known] ? known.Body.Integer(count) ?? 0 : 0;
    }
}
