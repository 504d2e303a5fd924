using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>What may exist only once.</summary>
public sealed class UniqueTests
{
    private static readonly CollectionDefinition Bookings = new()
    {
        Name = "beds.bookings",
        Owner = "beds",
        Fields = new Dictionary<string, FieldDefinition>
        {
            ["bed"] = new() { Filter = true },
            ["night"] = new(),
            ["state"] = new() { Filter = true },
            ["code"] = new(),
        },
        Unique = new Dictionary<string, UniqueRule>
        {
            ["one-a-night"] = new() { Fields = ["bed", "night"], WhereField = "state", WhereEquals = "held" },
            ["code"] = new() { Fields = ["code"] },
        },
    };

    [Fact]
    public async Task Of_200_at_once_one_gets_the_bed()
    {
        await using var fixture = await OpenAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => TryAsync(fixture, Booking())));

        Assert.Equal(1, tries.Count(won => won));
        Assert.Equal(1, fixture.Store.Count(new RecordQuery { Collection = Bookings.Name }).Value);
    }

    [Fact]
    public async Task Violation_names_the_collection_and_the_rule()
    {
        await using var fixture = await OpenAsync();
        await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking(code: "A")));

        var held = await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking())));
        var code = await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking(night: "2026-05-02", code: "A"))));
        await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking(night: "2026-05-03"), "b1"));
        var id = await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking(night: "2026-05-04"), "b1")));

        Assert.Equal((Bookings.Name, "one-a-night"), (held.Collection, held.Rule));
        Assert.Equal("code", code.Rule);
        Assert.Equal("id", id.Rule);
    }

    [Fact]
    public async Task Rule_binds_only_where_it_says_and_while_it_holds()
    {
        await using var fixture = await OpenAsync();
        var first = await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking()));
        var waiting = await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking(state: "waiting")));

        await Assert.ThrowsAsync<UniqueViolationException>(() => HoldAsync(waiting));
        await fixture.Store.WriteAsync(u => u.Update(Bookings.Name, first.Id, 1, new JsonObject { ["state"] = "released" }));
        await HoldAsync(waiting);

        Assert.Equal("held", fixture.Store.Get(Bookings.Name, waiting.Id)!.Body.Text("state"));

        Task<Record> HoldAsync(Record record) =>
            fixture.Store.WriteAsync(u => u.Update(Bookings.Name, record.Id, record.Version, new JsonObject { ["state"] = "held" }));
    }

    [Fact]
    public async Task Seat_and_case_are_made_together_or_not_at_all()
    {
        await using var fixture = await OpenAsync();
        await fixture.Store.DeclareAsync([StoreFixture.Postings]);
        await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, Booking()));

        await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.WriteAsync(u =>
        {
            u.Insert(StoreFixture.Postings.Name, StoreFixture.Posting("保安"));
            u.Insert(Bookings.Name, Booking());
        }));

        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = StoreFixture.Postings.Name }).Value);
        Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = StoreFixture.Postings.Name, Words = "保安" }).Value);
    }

    private static async Task<StoreFixture> OpenAsync()
    {
        var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Bookings]);
        return fixture;
    }

    private static JsonObject Booking(string night = "2026-05-01", string state = "held", string? code = null) =>
        new() { ["bed"] = "12", ["night"] = night, ["state"] = state, ["code"] = code };

    private static async Task<bool> TryAsync(StoreFixture fixture, JsonObject body)
    {
        try
        {
            await fixture.Store.WriteAsync(u => u.Insert(Bookings.Name, body));
            return true;
        }
        catch (UniqueViolationException)
        {
            return false;
        }
    }
}
