using System.Diagnostics;
using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Imports: invisible until opened, whole or not at all, and taken back on demand.</summary>
public sealed class BatchTests
{
    private static readonly string Name = StoreFixture.Postings.Name;
    private static readonly RecordQuery All = new() { Collection = Name, Take = 1000 };
    private static readonly WriteContext Clerk = new() { Actor = "wang", Why = "town.xlsx" };

    [Fact]
    public async Task Staged_rows_are_invisible_until_the_batch_is_opened()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var old = await fixture.AddAsync(StoreFixture.Posting("文员"));
        var batch = await fixture.Store.BeginBatchAsync(Clerk);

        await batch.StageAsync([.. New(450), BatchItem.Change(Name, old.Id, 1, new JsonObject { ["pay"] = 1 })]);
        var between = await fixture.AddAsync(StoreFixture.Posting("保安"));

        Assert.Equal(2, fixture.Store.Count(All).Value);
        Assert.Equal(between.Id, Assert.Single(fixture.Store.Find(All with { Words = "保安" }).Records).Id);
        Assert.Equal(1, fixture.Store.Facets(All with { Words = "ba" }, ["district"]).Counts["district"]["南山"]);
        Assert.Null(fixture.Store.Get(Name, "new-3"));
        Assert.NotNull(fixture.Store.Get(Name, "new-3", includeHidden: true));
        Assert.Equal(452, fixture.Store.Count(All with { IncludeHidden = true }).Value);
        Assert.Equal(450, fixture.Store.Count(All with { Batch = batch.Id }).Value);
        Assert.Equal(450, fixture.Store.Count(All with { Batch = batch.Id, Words = "保安" }).Value);
        Assert.Equal(5000, fixture.Store.Get(Name, old.Id)!.Body.Integer("pay"));

        var info = await batch.OpenAsync();

        Assert.Equal((BatchState.Open, 450L, 1L, 0L, 0L), (info.State, info.Inserted, info.Changed, info.Closed, info.Skipped));
        Assert.Equal(452, fixture.Store.Count(All).Value);
        Assert.Equal(451, fixture.Store.Count(All with { Words = "保安" }).Value);
        Assert.Equal(1, fixture.Store.Get(Name, old.Id)!.Body.Integer("pay"));
        Assert.Equal(("wang", batch.Id), (fixture.Store.History(Name, "new-3")[0].Actor, fixture.Store.Get(Name, "new-3")!.Batch));
    }

    [Fact]
    public async Task Changes_to_records_that_moved_on_are_passed_over()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 3);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync([.. Enumerable.Range(0, 3).Select(i => BatchItem.Close(Name, $"old-{i}", 1, new JsonObject { ["state"] = "closed" }))]);
        await fixture.Store.WriteAsync(u => u.Update(Name, "old-1", 1, new JsonObject { ["pay"] = 7 }));
        await fixture.Store.WriteAsync(u => u.Delete(Name, "old-2"));

        var info = await batch.OpenAsync();

        Assert.Equal((3L, 2L), (info.Closed, info.Skipped));
        Assert.Equal("closed", fixture.Store.Get(Name, "old-0")!.Body.Text("state"));
        Assert.Null(fixture.Store.Get(Name, "old-1")!.Body.Text("state"));
    }

    [Fact]
    public async Task Crash_before_opening_discards_everything()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 1);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync([.. New(700), BatchItem.Change(Name, "old-0", 1, new JsonObject { ["pay"] = 1 })]);

        await fixture.ReopenAsync();
        await fixture.Store.Recovered;

        Assert.Equal(BatchState.Discarded, fixture.Store.Batch(batch.Id)!.State);
        Assert.Equal(1, fixture.Store.Count(All with { IncludeHidden = true }).Value);
        Assert.Empty(fixture.Store.History(Name, "new-1"));
        Assert.Equal(1, fixture.Store.Get(Name, "old-0")!.Version);
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Store.UndoBatchAsync(batch.Id, Clerk));
    }

    [Fact]
    public async Task Crash_after_opening_is_finished_at_the_start()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 500);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync([.. New(300), .. Enumerable.Range(0, 500).Select(i => BatchItem.Change(Name, $"old-{i}", 1, new JsonObject { ["state"] = "renewed" }))]);

        using var crash = new CancellationTokenSource();
        var opening = batch.OpenAsync(crash.Token);
        while (fixture.Store.Batch(batch.Id)!.State == BatchState.Staging)
        {
            await Task.Delay(1);
        }

        await crash.CancelAsync();
        await opening.ContinueWith(_ => { }, TaskScheduler.Default);
        await fixture.ReopenAsync();
        await fixture.Store.Recovered;

        Assert.Equal(BatchState.Open, fixture.Store.Batch(batch.Id)!.State);
        Assert.Equal(500, fixture.Store.Count(All with { Filters = [RecordFilter.Equal("state", "renewed")] }).Value);
        Assert.Equal(300, fixture.Store.Count(All with { Batch = batch.Id }).Value);
    }

    [Fact]
    public async Task Undo_restores_exactly_and_leaves_what_others_changed_since()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 300);
        var before = Bodies(fixture);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync([.. New(300), .. Enumerable.Range(0, 300).Select(i => BatchItem.Change(Name, $"old-{i}", 1,
            new JsonObject { ["pay"] = i, ["tags"] = new JsonArray("零工"), ["title"] = null, ["extra"] = new JsonObject { ["deep"] = i } }))]);
        await batch.OpenAsync();
        await fixture.Store.WriteAsync(u =>
        {
            u.Update(Name, "old-5", 2, new JsonObject { ["note"] = "by hand" });
            u.Update(Name, "new-7", 1, new JsonObject { ["note"] = "by hand" });
        });

        var report = await fixture.Store.UndoBatchAsync(batch.Id, new WriteContext { Actor = "li" });

        Assert.Equal((299L, 299L), (report.Removed, report.Restored));
        Assert.Equal([new RecordKey(Name, "new-7"), new RecordKey(Name, "old-5")], report.Kept);
        var after = Bodies(fixture);
        Assert.Equal(301, after.Count);
        Assert.All(before.Where(b => b.Key != "old-5"), b => Assert.True(JsonNode.DeepEquals(b.Value, after[b.Key])));
        Assert.Equal("by hand", (string?)after["old-5"]["note"]);
        Assert.Equal(300, fixture.Store.Count(All with { Words = "文员" }).Value);
        Assert.Equal(BatchState.Undone, fixture.Store.Batches()[0].State);
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task Undo_takes_back_what_only_a_job_has_kept_up_to_date_since()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 1);
        var before = Bodies(fixture);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync([.. New(2), BatchItem.Change(Name, "old-0", 1, new JsonObject { ["pay"] = 5 })]);
        await batch.OpenAsync();
        await fixture.Store.WriteAsync(
            u =>
            {
                u.Update(Name, "old-0", 2, new JsonObject { ["note"] = "settled" });
                u.Update(Name, "new-1", 1, new JsonObject { ["note"] = "settled" });
            },
            new WriteContext { Actor = WriteContext.JobPrefix + "jobs/settle" });

        var report = await fixture.Store.UndoBatchAsync(batch.Id, new WriteContext { Actor = "li" });

        Assert.Equal((2L, 1L, 0), (report.Removed, report.Restored, report.Kept.Count));
        Assert.True(JsonNode.DeepEquals(before["old-0"]["pay"], Bodies(fixture)["old-0"]["pay"]));
        Assert.Single(Bodies(fixture));
    }

    [Fact]
    public async Task Rows_that_a_unique_rule_refuses_are_reported_and_the_rest_is_staged()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await AddAsync(fixture, 1);
        var batch = await fixture.Store.BeginBatchAsync(Clerk);

        var refused = await batch.StageAsync([.. New(5), BatchItem.Insert(Name, StoreFixture.Posting("x"), "old-0"), .. New(2, from: 10)]);
        var info = await batch.OpenAsync();

        Assert.Equal(new BatchRefusal(5, "id"), Assert.Single(refused));
        Assert.Equal(7, info.Inserted);
    }

    [Fact]
    public async Task Discarded_batch_leaves_nothing()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        await batch.StageAsync(New(30));

        await batch.DiscardAsync();

        Assert.Equal(0, fixture.Store.Count(All with { IncludeHidden = true }).Value);
        Assert.Equal(0, fixture.Store.Count(All with { IncludeHidden = true, Words = "保安" }).Value);
        await Assert.ThrowsAsync<InvalidOperationException>(() => batch.OpenAsync());
    }

    [Fact]
    public async Task Resident_hardly_waits_while_an_import_runs()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var batch = await fixture.Store.BeginBatchAsync(Clerk);
        var import = Task.Run(() => batch.StageAsync(New(4000)));

        var waits = new List<double>();
        while (!import.IsCompleted)
        {
            var started = Stopwatch.GetTimestamp();
            await fixture.AddAsync(StoreFixture.Posting("文员"));
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        await import;
        waits.Sort();
        Assert.True(waits.Count >= 10);
        Assert.True(waits[(int)(waits.Count * 0.9)] <= 250, $"p90 {waits[(int)(waits.Count * 0.9)]} ms");
    }

    private static List<BatchItem> New(int count, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(i => BatchItem.Insert(Name, StoreFixture.Posting("保安", pay: i), $"new-{i}"))];

    private static Task AddAsync(StoreFixture fixture, int count) => fixture.Store.WriteAsync(u =>
    {
        for (var i = 0; i < count; i++)
        {
            u.Insert(Name, StoreFixture.Posting("文员", pay: 5000, tags: ["妈妈岗", $"t{i}"]), $"old-{i}");
        }
    });

    private static Dictionary<string, JsonObject> Bodies(StoreFixture fixture) =>
        fixture.Store.Find(All).Records.ToDictionary(r => r.Id, r => r.Body.ToJson());
}
