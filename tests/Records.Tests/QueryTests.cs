using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Lists, counts and facets.</summary>
public sealed class QueryTests
{
    private static readonly RecordQuery All = new() { Collection = StoreFixture.Postings.Name };

    [Fact]
    public async Task Random_queries_agree_with_a_plain_scan_page_by_page()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var random = new RandomQueries(11, Pinyin.Initials);
        var plain = new PlainScan(await FillAsync(fixture, random, 1500));

        for (var i = 0; i < 2000; i++)
        {
            var asked = random.Next(All.Collection);
            var expected = plain.Ids(asked).Take(asked.Query.Take * 2).ToList();
            var first = fixture.Store.Find(asked.Query);
            var second = first.Next is null ? new RecordPage([], null) : fixture.Store.Find(asked.Query with { After = first.Next });

            Assert.Equal(expected, first.Records.Concat(second.Records).Select(r => r.Id));
        }
    }

    [Fact]
    public async Task Random_queries_inside_a_unit_of_work_agree_too()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var random = new RandomQueries(12, Pinyin.Initials);
        var records = await FillAsync(fixture, random, 400);

        var wrong = await fixture.Store.WriteAsync(unit =>
        {
            var mine = random.Posting();
            var plain = new PlainScan([.. records, (unit.Insert(All.Collection, mine).Id, mine)]);
            return Enumerable.Range(0, 300).Select(_ => random.Next(All.Collection)).Count(asked =>
                !unit.Find(asked.Query).Records.Select(r => r.Id).SequenceEqual(plain.Ids(asked).Take(asked.Query.Take)));
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task Counts_and_facets_agree_with_a_plain_scan()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var random = new RandomQueries(13, Pinyin.Initials);
        var plain = new PlainScan(await FillAsync(fixture, random, 600));

        for (var i = 0; i < 300; i++)
        {
            var asked = random.Next(All.Collection);
            if (asked.Query.Words?.Split(' ').Any(w => w.Length > 2) == true)
            {
                continue;
            }

            var hits = plain.Answer(asked).ToList();
            var facets = fixture.Store.Facets(asked.Query, ["district", "tags", "pay"]);

            Assert.Equal(new CappedCount(hits.Count, false), fixture.Store.Count(asked.Query));
            Assert.Equal(Counted(hits.Select(h => (string?)h.Body["district"])), facets.Counts["district"]);
            Assert.Equal(Counted(hits.SelectMany(h => h.Body["tags"]?.AsArray().Select(t => (string?)t) ?? [])), facets.Counts["tags"]);
            Assert.Equal(Counted(hits.Select(h => h.Body["pay"]?.ToString())), facets.Counts["pay"]);
        }
    }

    [Fact]
    public async Task Counts_stop_at_the_cap_and_facets_at_the_sample()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await FillAsync(fixture, new RandomQueries(14, Pinyin.Initials), 120);

        Assert.Equal(new CappedCount(100, true), fixture.Store.Count(All, 100));
        Assert.Equal(new CappedCount(120, false), fixture.Store.Count(All, 120));
        Assert.True(fixture.Store.Facets(All, ["state"], 100).Sampled);
        Assert.Equal(100, fixture.Store.Facets(All, ["state"], 100).Counts["state"].Values.Sum());
        Assert.False(fixture.Store.Facets(All, ["state"], 120).Sampled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pay")]
    public async Task Pages_neither_repeat_nor_skip_while_records_arrive(string? sort)
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var random = new RandomQueries(15, Pinyin.Initials);
        var before = await FillAsync(fixture, random, 200);
        var query = All with { Take = 15, Sort = sort is null ? null : new RecordSort(sort, Descending: true) };

        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = fixture.Store.Find(query with { After = next });
            seen.AddRange(page.Records.Select(r => r.Id));
            next = page.Next;
            await FillAsync(fixture, random, 3);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Select(r => r.Id).Except(seen));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("12~zz")]
    [InlineData("~")]
    [InlineData("99999999999999999999999")]
    public async Task Cursor_that_is_not_understood_gives_a_page_and_no_error(string cursor)
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("保安"));

        Assert.True(fixture.Store.Find(All with { After = cursor }).Records.Count <= 1);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND b NOT (")]
    [InlineData("NEAR(司机, 2)")]
    [InlineData("*")]
    [InlineData("t1:x ^ {} - +")]
    [InlineData("'; drop table meta; --")]
    [InlineData("\uE000f0x1")]
    [InlineData("\uD800司机")]
    public async Task Typed_words_are_never_query_language(string words)
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("司机", tags: "零工"));

        Assert.False(fixture.Store.Count(All with { Words = words }).Capped);
        Assert.True(fixture.Store.Find(All with { Words = words }).Records.Count <= 1);
        Assert.Equal(1, fixture.Store.Count(All).Value);
    }

    [Fact]
    public async Task Words_of_nothing_but_signs_are_no_condition()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("司机"));

        Assert.Single(fixture.Store.Find(All with { Words = " ！？ " }).Records);
    }

    [Fact]
    public async Task Rare_characters_outside_the_first_plane_are_found()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("𠮷野家餐厅"));
        await fixture.AddAsync(StoreFixture.Posting("野家𠮷"));

        Assert.Single(fixture.Store.Find(All with { Words = "𠮷野" }).Records);
        Assert.Equal(2, fixture.Store.Find(All with { Words = "𠮷" }).Records.Count);
    }

    [Fact]
    public async Task Pairs_that_stand_apart_are_not_the_word()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("服务 务员"));
        var waiter = await fixture.AddAsync(StoreFixture.Posting("服务员"));

        Assert.Equal(waiter.Id, Assert.Single(fixture.Store.Find(All with { Words = "服务员" }).Records).Id);
    }

    [Theory]
    [InlineData("clean", 2)]
    [InlineData("CL", 2)]
    [InlineData("cleaner", 1)]
    [InlineData("clean night", 1)]
    [InlineData("leaner", 0)]
    [InlineData("cleaners", 0)]
    public async Task Letters_find_words_that_begin_with_them(string words, int found)
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("Night Cleaner 保洁员"));
        await fixture.AddAsync(StoreFixture.Posting("Cleaning 保洁"));

        Assert.Equal(found, fixture.Store.Find(All with { Words = words }).Records.Count);
        Assert.Equal(found, fixture.Store.Count(All with { Words = words }).Value);
    }

    [Fact]
    public async Task Unknown_names_are_refused()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();

        Assert.Throws<ArgumentException>(() => fixture.Store.Find(new RecordQuery { Collection = "no-such" }));
        Assert.Throws<ArgumentException>(() => fixture.Store.Find(All with { Filters = [RecordFilter.Equal("nope", 1)] }));
        Assert.Throws<ArgumentException>(() => fixture.Store.Find(All with { Sort = new RecordSort("title") }));
        Assert.Throws<ArgumentException>(() => fixture.Store.Facets(All, ["nope"]));
    }

    private static Dictionary<string, long> Counted(IEnumerable<string?> values) =>
        values.OfType<string>().CountBy(v => v).ToDictionary(v => v.Key, v => (long)v.Value);

    private static async Task<List<(string Id, JsonObject Body)>> FillAsync(StoreFixture fixture, RandomQueries random, int count)
    {
        var bodies = Enumerable.Range(0, count).Select(_ => random.Posting()).ToList();
        var ids = await fixture.Store.WriteAsync(unit => bodies.ConvertAll(b => unit.Insert(StoreFixture.Postings.Name, b).Id));
        return [.. ids.Zip(bodies)];
    }
}
