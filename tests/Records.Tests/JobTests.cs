using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Durable jobs and ticket codes.</summary>
public sealed class JobTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Job_is_leased_to_one_and_again_when_the_lease_ends()
    {
        await using var fixture = new StoreFixture();
        var id = await fixture.Store.WriteAsync(u => u.Enqueue(new JobRequest { Kind = "print", Payload = new JsonObject { ["n"] = 3 } }));

        var first = await LeaseAsync(fixture);
        Assert.Equal((id, 1, 3L), (first!.Id, first.Tries, first.Payload.Integer("n")));
        Assert.Null(await LeaseAsync(fixture));

        fixture.Clock.Move(Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await LeaseAsync(fixture))!.Tries);
        await fixture.Store.WriteAsync(u => u.CompleteJob(id));
        fixture.Clock.Move(Lease * 2);
        Assert.Null(await LeaseAsync(fixture));
        Assert.Equal(JobState.Done, Assert.Single(fixture.Store.Jobs()).State);
    }

    [Fact]
    public async Task Job_waits_until_it_is_due_and_the_earliest_goes_first()
    {
        await using var fixture = new StoreFixture();
        var now = fixture.Clock.GetUtcNow();
        await fixture.Store.WriteAsync(u =>
        {
            u.Enqueue(new JobRequest { Kind = "late", Due = now.AddHours(2) });
            u.Enqueue(new JobRequest { Kind = "early", Due = now.AddHours(1) });
        });

        Assert.Null(await LeaseAsync(fixture));
        fixture.Clock.Move(TimeSpan.FromHours(3));
        Assert.Equal("late", (await LeaseAsync(fixture, "late"))!.Kind);
        Assert.Equal("early", (await LeaseAsync(fixture))!.Kind);
    }

    [Fact]
    public async Task Unique_key_makes_one_job_until_it_is_finished()
    {
        await using var fixture = new StoreFixture();
        var request = new JobRequest { Kind = "nightly", UniqueKey = "nightly" };

        var first = await fixture.Store.WriteAsync(u => u.Enqueue(request));
        Assert.Equal(first, await fixture.Store.WriteAsync(u => u.Enqueue(request)));
        await fixture.Store.WriteAsync(u => u.CompleteJob(first));
        Assert.NotEqual(first, await fixture.Store.WriteAsync(u => u.Enqueue(request)));
    }

    [Fact]
    public async Task Unfinished_job_is_seen_by_its_key_without_a_write()
    {
        await using var fixture = new StoreFixture();
        var id = await fixture.Store.WriteAsync(u => u.Enqueue(new JobRequest { Kind = "nightly", UniqueKey = "nightly", Due = fixture.Clock.GetUtcNow().AddHours(1) }));
        var before = fixture.Store.Acknowledged;

        var waiting = fixture.Store.OpenJob("nightly");
        Assert.Equal((id, JobState.Waiting, fixture.Clock.GetUtcNow().AddHours(1)), (waiting!.Id, waiting.State, waiting.Due));
        Assert.Null(fixture.Store.OpenJob("other"));
        Assert.Equal(before, fixture.Store.Acknowledged);

        fixture.Clock.Move(TimeSpan.FromHours(2));
        Assert.NotNull((await LeaseAsync(fixture))!.LeasedUntil);
        Assert.Equal(JobState.Leased, fixture.Store.OpenJob("nightly")!.State);
        await fixture.Store.WriteAsync(u => u.CompleteJob(id));
        Assert.Null(fixture.Store.OpenJob("nightly"));
    }

    [Fact]
    public async Task Job_that_keeps_failing_is_given_up()
    {
        await using var fixture = new StoreFixture();
        var id = await fixture.Store.WriteAsync(u => u.Enqueue(new JobRequest { Kind = "x", MaxTries = 2 }));

        await LeaseAsync(fixture);
        await fixture.Store.WriteAsync(u => u.FailJob(id, "no paper", u.Now.Time.AddMinutes(1)));
        Assert.Null(await LeaseAsync(fixture));
        fixture.Clock.Move(TimeSpan.FromMinutes(2));
        await LeaseAsync(fixture);
        await fixture.Store.WriteAsync(u => u.FailJob(id, "no paper", u.Now.Time.AddMinutes(1)));

        Assert.Equal((JobState.GivenUp, "no paper"), (fixture.Store.Jobs(JobState.GivenUp)[0].State, fixture.Store.Jobs()[0].Error));
    }

    [Fact]
    public async Task Job_that_takes_its_runner_down_does_not_come_back_for_ever()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.WriteAsync(u => u.Enqueue(new JobRequest { Kind = "x", MaxTries = 1 }));

        Assert.NotNull(await LeaseAsync(fixture));
        fixture.Clock.Move(Lease * 2);

        Assert.Null(await LeaseAsync(fixture));
        Assert.Equal(JobState.GivenUp, fixture.Store.Jobs()[0].State);
    }

    [Fact]
    public async Task Codes_are_unique_readable_and_checked()
    {
        await using var fixture = new StoreFixture();

        var codes = await fixture.Store.WriteAsync(u => Enumerable.Range(0, 2000).Select(_ => u.TicketCode("case")).ToList());
        var receipt = await fixture.Store.WriteAsync(u => u.TicketCode("receipt", 16));

        Assert.Equal(2000, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(9, c.Length));
        Assert.Equal(17, receipt.Length);
        Assert.Equal("receipt", fixture.Store.CodeKind(receipt));
        Assert.Null(fixture.Store.CodeKind("XXXXXXXXX"));
        Assert.All(codes, c => Assert.Equal(c, TicketCodes.Read($" {c[..4].ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')}-{c[4..]} ")));
    }

    [Fact]
    public async Task One_mistyped_character_is_noticed()
    {
        await using var fixture = new StoreFixture();
        var code = await fixture.Store.WriteAsync(u => u.TicketCode("case"));

        for (var i = 0; i < code.Length; i++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Where(c => c != code[i]))
            {
                Assert.Null(TicketCodes.Read(code[..i] + other + code[(i + 1)..]));
            }
        }

        Assert.Null(TicketCodes.Read(null));
        Assert.Null(TicketCodes.Read("司机司机司机"));
    }

    private static Task<StoredJob?> LeaseAsync(StoreFixture fixture, params string[] kinds) => fixture.Store.WriteAsync(u => u.LeaseJob("host", Lease, kinds));
}
