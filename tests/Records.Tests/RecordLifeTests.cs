using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>What happens to a record between its insertion and its end.</summary>
public sealed class RecordLifeTests
{
    private static readonly string Name = StoreFixture.Postings.Name;

    [Fact]
    public async Task Update_of_another_version_is_a_conflict_and_changes_nothing()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(StoreFixture.Posting("保安"));
        await fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["pay"] = 1 }));

        var conflict = await Assert.ThrowsAsync<RecordConflictException>(() => fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["pay"] = 2 })));

        Assert.Equal((made.Id, 2L), (conflict.Id, conflict.ActualVersion));
        Assert.Equal(1, fixture.Store.Get(Name, made.Id)!.Body.Integer("pay"));
    }

    [Fact]
    public async Task Update_that_changes_nothing_makes_no_version()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(StoreFixture.Posting("保安", pay: 10));

        var same = await fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["pay"] = 10 }));

        Assert.Equal(1, same.Version);
        Assert.Single(fixture.Store.History(Name, made.Id));
    }

    [Fact]
    public async Task Updated_words_and_facets_replace_the_old_ones()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(StoreFixture.Posting("保安", tags: "零工"));

        await fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["title"] = "厨师", ["text"] = null, ["tags"] = new JsonArray("短时岗") }));

        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "保安" }).Value);
        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("tags", "零工")] }).Value);
        Assert.Equal(1, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "cs", Filters = [RecordFilter.Equal("tags", "短时岗")] }).Value);
    }

    [Fact]
    public async Task Deleted_record_is_gone_but_its_history_and_version_go_on()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("保安"), "p1");

        Assert.True(await fixture.Store.WriteAsync(u => u.Delete(Name, "p1", 1)));
        Assert.False(await fixture.Store.WriteAsync(u => u.Delete(Name, "p1")));
        Assert.Null(fixture.Store.Get(Name, "p1"));
        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "保安" }).Value);
        Assert.Equal("保安", fixture.Store.History(Name, "p1")[^1].Before!.Text("title"));

        var again = await fixture.AddAsync(StoreFixture.Posting("厨师"), "p1");
        Assert.Equal(3, again.Version);
    }

    [Fact]
    public async Task Erased_record_leaves_no_contents_behind()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(StoreFixture.Posting("保安"));
        await fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["title"] = "张伟" }));

        Assert.True(await fixture.Store.WriteAsync(u => u.Erase(Name, made.Id)));

        var history = fixture.Store.History(Name, made.Id);
        Assert.Equal([ChangeKind.Insert, ChangeKind.Update, ChangeKind.Erase], history.Select(h => h.Kind));
        Assert.All(history, h => Assert.True(h is { Before: null, After: null }));
        Assert.False(await fixture.Store.WriteAsync(u => u.Erase(Name, "never-was")));
    }

    [Fact]
    public async Task Bumped_record_comes_first_with_its_id()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var old = await fixture.AddAsync(StoreFixture.Posting("保安"));
        await fixture.AddAsync(StoreFixture.Posting("保安"));

        await fixture.Store.WriteAsync(u => u.Bump(Name, old.Id));

        var page = fixture.Store.Find(new RecordQuery { Collection = Name, Words = "保安" });
        Assert.Equal((old.Id, 2L, 2), (page.Records[0].Id, page.Records[0].Version, page.Records.Count));
    }

    [Fact]
    public async Task History_tells_who_when_why_and_both_ways()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.Store.WriteAsync(u => u.Insert(Name, StoreFixture.Posting("保安", pay: 10)), new WriteContext { Actor = "wang" });
        fixture.Clock.Move(TimeSpan.FromMinutes(5));
        await fixture.Store.WriteAsync(u => u.Update(Name, made.Id, 1, new JsonObject { ["pay"] = 20, ["note"] = "x" }), new WriteContext { Actor = "li", Why = "phoned" });

        var history = fixture.Store.History(Name, made.Id);

        Assert.Equal([("wang", 1L), ("li", 2L)], history.Select(h => (h.Actor!, h.Version)));
        Assert.Equal(("phoned", fixture.Clock.GetUtcNow()), (history[1].Why, history[1].At.Time));
        Assert.Equal("""{"note":null,"pay":10}""", history[1].Before!.Json);
        Assert.Equal("""{"pay":20,"note":"x"}""", history[1].After!.Json);
    }

    [Fact]
    public async Task Change_feed_gives_everything_once_in_order()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        for (var i = 0; i < 25; i++)
        {
            await fixture.AddAsync(StoreFixture.Posting("保安"), $"p{i}");
        }

        var ids = new List<string>();
        string? next = null;
        while (fixture.Store.Changes(next, 10) is { Changes.Count: > 0 } page)
        {
            ids.AddRange(page.Changes.Select(c => c.Id));
            next = page.Next;
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"p{i}"), ids);
    }

    [Fact]
    public async Task Stamps_never_go_back_with_the_clock()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var first = await fixture.AddAsync(StoreFixture.Posting("保安"));

        fixture.Clock.Move(TimeSpan.FromDays(-2));
        var second = await fixture.AddAsync(StoreFixture.Posting("保安"));
        await fixture.ReopenAsync();
        var third = await fixture.AddAsync(StoreFixture.Posting("保安"));

        Assert.True(first.Created < second.Created && second.Created < third.Created);
    }

    [Fact]
    public async Task Bodies_keep_chinese_as_it_is_and_refuse_a_null_character()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(new JsonObject { ["title"] = "司机 <b>&\"", ["gone"] = null, ["list"] = new JsonArray(1, null, "x") });

        Assert.Equal("""{"title":"司机 <b>&\"","list":[1,null,"x"]}""", fixture.Store.Get(Name, made.Id)!.Body.Json);
        await Assert.ThrowsAsync<ArgumentException>(() => fixture.AddAsync(new JsonObject { ["title"] = "a\0b" }));
        await Assert.ThrowsAsync<ArgumentException>(() => fixture.AddAsync(new JsonObject { ["in"] = new JsonObject { ["a\0"] = 1 } }));
    }

    [Fact]
    public void Body_reads_by_type_and_gives_null_for_anything_else()
    {
        var body = new RecordBody("""{"t":"x","n":5,"r":1.5,"f":true,"d":"2026-04-19","i":"2026-04-19T10:00:00+08:00","l":["a",1,"b"],"o":{"p":"q"},"m":[{"k":1},2],"z":null}""");

        Assert.Equal(("x", 5L, 1.5, true), (body.Text("t"), body.Integer("n"), body.Real("r"), body.Flag("f")));
        Assert.Equal(new DateOnly(2026, 4, 19), body.Date("d"));
        Assert.Equal(new DateTimeOffset(2026, 4, 19, 2, 0, 0, TimeSpan.Zero), body.Instant("i"));
        Assert.Equal(["a", "b"], body.Texts("l"));
        Assert.Equal("q", body.Text("o.p"));
        Assert.Equal(1, Assert.Single(body.Objects("m")).Integer("k"));
        Assert.Null(body.Integer("t"));
        Assert.Null(body.Text("n"));
        Assert.Null(body.Date("t"));
        Assert.Null(body.Flag("none"));
        Assert.Null(body.Text("t.deeper"));
        Assert.Empty(body.Texts("n"));
        Assert.False(body.Has("z"));
        Assert.True(body.Has("o.p"));
    }
}
