using System.Reflection;
using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Units of work and the one who runs them.</summary>
public sealed class WriterTests
{
    private static readonly string Name = StoreFixture.Postings.Name;

    [Fact]
    public async Task Failing_unit_leaves_no_trace_and_its_neighbours_stand()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();

        var units = Enumerable.Range(0, 40).Select(i => fixture.Store.WriteAsync(u =>
        {
            u.Insert(Name, StoreFixture.Posting("保安", tags: $"t{i}"), $"p{i}");
            u.Enqueue(new JobRequest { Kind = "tell" });
            return i % 4 == 0 ? throw new InvalidOperationException("no") : i;
        })).ToList();
        await Task.WhenAll(units.Select(t => t.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(10, units.Count(t => t.Exception?.InnerException is InvalidOperationException));
        Assert.Equal(30, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "保安" }).Value);
        Assert.Equal(30, fixture.Store.Jobs().Count);
        Assert.Null(fixture.Store.Get(Name, "p8"));
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task Units_that_wait_together_share_a_commit()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        using var open = new ManualResetEventSlim();
        var blocker = fixture.Store.WriteAsync(_ => open.Wait(TimeSpan.FromSeconds(20)));
        var before = fixture.Store.Commits;

        var writes = Enumerable.Range(0, 128).Select(_ => fixture.AddAsync(StoreFixture.Posting("保安"))).ToList();
        open.Set();
        await blocker;
        await Task.WhenAll(writes);

        Assert.InRange(fixture.Store.Commits - before, 1, 4);
    }

    [Fact]
    public async Task Unit_reads_its_own_writes()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();

        var seen = await fixture.Store.WriteAsync(u =>
        {
            var made = u.Insert(Name, StoreFixture.Posting("叉车司机", tags: "零工"));
            return (u.Get(Name, made.Id)?.Id == made.Id,
                u.Find(new RecordQuery { Collection = Name, Words = "sj", Filters = [RecordFilter.Equal("tags", "零工")] }).Records.Count,
                u.Count(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("district", "南山")] }).Value);
        });

        Assert.Equal((true, 1, 1L), seen);
    }

    [Fact]
    public async Task Repeated_key_gives_the_first_result_and_writes_nothing()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var context = new WriteContext { IdempotencyKey = "form-1" };

        var tickets = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fixture.Store.WriteAsync(Submit, context)));
        await fixture.ReopenAsync();
        var later = await fixture.Store.WriteAsync(Submit, context);

        Assert.Equal(Enumerable.Repeat(later, 5), tickets);
        Assert.Equal(1, fixture.Store.Count(new RecordQuery { Collection = Name }).Value);

        static string Submit(IUnitOfWork unit)
        {
            unit.Insert(Name, StoreFixture.Posting("保安"));
            return unit.TicketCode("case");
        }
    }

    [Fact]
    public async Task Key_of_a_failed_unit_is_free_again()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var context = new WriteContext { IdempotencyKey = "form-1" };

        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Store.WriteAsync(u => u.Meta("none") ?? throw new InvalidOperationException(), context));

        Assert.Equal(7, await fixture.Store.WriteAsync(_ => 7, context));
    }

    [Fact]
    public void Units_that_await_do_not_compile()
    {
        var overloads = typeof(RecordStore).GetMethods().Where(m => m.Name == nameof(RecordStore.WriteAsync)).ToList();

        var asynchronous = overloads.Where(m => m.GetParameters()[0].ParameterType.GetGenericArguments() is [_, var result] && !result.IsGenericParameter).ToList();

        Assert.Equal(4, asynchronous.Count);
        Assert.All(asynchronous, m => Assert.True(m.GetCustomAttribute<ObsoleteAttribute>()?.IsError));
    }

    [Fact]
    public async Task Slow_units_are_told_and_very_slow_ones_ask_for_repair()
    {
        var told = new List<SlowWork>();
        await using var fixture = new StoreFixture();
        await fixture.ReopenAsync(o => o with { OnSlowWork = told.Add });

        await fixture.Store.WriteAsync(_ => Thread.Sleep(40), new WriteContext { Why = "slow" });
        await fixture.Store.WriteAsync(_ => Thread.Sleep(1050), new WriteContext { Why = "very slow" });

        Assert.Contains(told, t => t is { Context.Why: "slow" } && t.Elapsed >= TimeSpan.FromMilliseconds(35));
        Assert.True(told.Single(t => t.Context.Why == "very slow").NeedsRepair);
    }

    [Fact]
    public async Task Listener_that_fails_does_not_end_the_store()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.ReopenAsync(o => o with { OnSlowWork = _ => throw new InvalidOperationException() });

        await fixture.Store.WriteAsync(_ => Thread.Sleep(40));

        Assert.NotNull(await fixture.AddAsync(StoreFixture.Posting("保安")));
    }

    [Fact]
    public async Task Cancelled_while_waiting_does_not_run()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        using var open = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var blocker = fixture.Store.WriteAsync(_ => open.Wait(TimeSpan.FromSeconds(20)));

        var waiting = fixture.Store.WriteAsync(u => u.Insert(Name, StoreFixture.Posting("保安")), null, cancel.Token);
        await cancel.CancelAsync();
        open.Set();
        await blocker;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = Name }).Value);
    }

    [Fact]
    public async Task Full_disk_fails_the_write_that_needs_room_and_the_store_goes_on()
    {
        var faults = new List<Exception>();
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.ReopenAsync(o => o with { MaxPages = 120, OnFault = faults.Add });

        var large = fixture.Store.WriteAsync(u =>
        {
            for (var i = 0; i < 500; i++)
            {
                u.Insert(Name, new JsonObject { ["text"] = new string('长', 3000) });
            }
        });
        var small = Enumerable.Range(0, 5).Select(_ => fixture.AddAsync(StoreFixture.Posting("保安"))).ToList();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => large);
        await Task.WhenAll(small);
        Assert.NotEmpty(faults);
        Assert.Equal(5, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "保安" }).Value);
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task Writes_work_again_as_soon_as_there_is_room_without_opening_anew_and_nothing_acknowledged_is_lost()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.ReopenAsync(o => o with { MaxPages = 160 });
        var acknowledged = new List<string>();
        async Task<bool> TryAsync(string id)
        {
            try
            {
                await fixture.AddAsync(new JsonObject { ["text"] = new string('长', 900) }, id);
                acknowledged.Add(id);
                return true;
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        }

        for (var i = 0; await TryAsync($"p{i}"); i++)
        {
            Assert.InRange(i, 0, 1000);
        }

        Assert.False(await TryAsync("still full"));
        Assert.All(acknowledged, id => Assert.NotNull(fixture.Store.Get(Name, id)));
        await fixture.Store.RunAsync(
            u =>
            {
                u.State.Connection.Script("pragma max_page_count=100000");
                return true;
            },
            new WriteContext(), bulk: false, TestContext.Current.CancellationToken);

        Assert.True(await TryAsync("room again"));
        Assert.All(acknowledged, id => Assert.NotNull(fixture.Store.Get(Name, id)));
        Assert.Equal(acknowledged.Count, fixture.Store.Count(new RecordQuery { Collection = Name }).Value);
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task Read_only_store_reads_and_refuses_to_write()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(StoreFixture.Posting("保安"));

        await using var reader = RecordStore.Open(fixture.Options with { ReadOnly = true });

        Assert.NotNull(reader.Get(Name, made.Id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.WriteAsync(_ => 1));
    }

    [Fact]
    public async Task Closed_store_refuses_and_what_was_accepted_is_kept()
    {
        var fixture = await StoreFixture.WithPostingsAsync();
        await using (fixture)
        {
            var writes = Enumerable.Range(0, 200).Select(_ => fixture.AddAsync(StoreFixture.Posting("保安"))).ToList();
            await fixture.ReopenAsync();
            await Task.WhenAll(writes);
            Assert.Equal(200, fixture.Store.Count(new RecordQuery { Collection = Name }).Value);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => fixture.Store.WriteAsync(_ => 1));
        Assert.Throws<ObjectDisposedException>(() => fixture.Store.Get(Name, "x"));
    }

    [Fact]
    public async Task Meta_and_definitions_are_kept_and_the_stores_own_keys_are_safe()
    {
        await using var fixture = new StoreFixture();
        var hash = await fixture.Store.PutDefinitionAsync("""{"a":"定义"}""");
        await fixture.Store.WriteAsync(u => u.SetMeta("last-good", "x"));
        await fixture.ReopenAsync();

        Assert.Equal("""{"a":"定义"}""", fixture.Store.GetDefinition(hash));
        Assert.Null(fixture.Store.GetDefinition("none"));
        Assert.Equal("x", fixture.Store.Meta("last-good"));
        await Assert.ThrowsAsync<ArgumentException>(() => fixture.Store.WriteAsync(u => u.SetMeta("store.format", "9")));
    }
}
