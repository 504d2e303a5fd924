using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Out;

/// <summary>The postings that residents can see now, narrowed for a list that leaves the station. Nothing past its end gets out.</summary>
internal sealed class ListedPostings(IModule<JobBoardSettings> module)
{
    public DateOnly Today => module.Info.Site.DayOf(module.Clock.GetUtcNow());

    /// <summary>The newest of them, at most so many.</summary>
    /// <param name="choice">What to narrow by.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Posting> Find(ListChoice choice, int most)
    {
        var found = new List<Posting>();
        var query = new RecordQuery { Collection = PostingCollection.Id, Filters = [.. Filters(choice)], Take = Math.Min(most, 200) };
        RecordPage page;
        do
        {
            page = module.Records.Find(query);
            found.AddRange(page.Records.Select(PostingBody.Read).Take(most - found.Count));
            query = query with { After = page.Next };
        }
        while (page.Next is not null && found.Count < most);

        return found;
    }

    /// <summary>The districts that occur, the most frequent first.</summary>
    public IReadOnlyList<string> Districts() =>
        [.. module.Records.Facets(new RecordQuery { Collection = PostingCollection.Id, Filters = module.Records.Filters(PostingCollection.Id, Listing.Condition) }, [PostingFields.District])
            .Counts[PostingFields.District].OrderByDescending(district => district.Value).Select(district => district.Key)];

    private IEnumerable<RecordFilter> Filters(ListChoice choice)
    {
        foreach (var filter in module.Records.Filters(PostingCollection.Id, Listing.Condition))
        {
            yield return filter;
        }

        if (choice.Kind is { Length: > 0 } kind)
        {
            yield return RecordFilter.Equal(PostingFields.Kind, kind);
        }

        if (choice.District is { Length: > 0 } district)
        {
            yield return RecordFilter.Equal(PostingFields.District, district);
        }

        if (choice.Days is { } days)
        {
            yield return RecordFilter.Range(PostingFields.Posted, PostingBody.Day(Today.AddDays(1 - Math.Clamp(days, 1, 365))), null);
        }
    }
}
