using Host.Tests.Accounts;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Beds;

public sealed class StayTests
{
    [Fact]
    [Trait("row", "B3")]
    [Trait("row", "B10")]
    public async Task A_hold_ends_within_a_minute_of_its_time_and_no_leap_of_the_clock_ends_one()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司", "b");
        await town.RunAsync("tend");
        var held = await town.BookAsync(hotel, employer, 1, grade: "b");
        town.App.Clock.Advance(TimeSpan.FromMinutes(89));
        await town.RunAsync("tend");
        Assert.Equal("hold", town.StateOf(held));

        town.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await town.RunAsync("tend");
        Assert.Equal(("expired", 0), (town.StateOf(held), town.All("nights").Count));

        // Back: time goes on as it was. A day and more in which nobody looked: staff decide.
        var second = await town.BookAsync(hotel, employer, 2, grade: "b", nights: 7);
        town.App.Clock.Leap(TimeSpan.FromHours(-5));
        await town.RunAsync("tend");
        Assert.Equal("hold", town.StateOf(second));
        town.App.Clock.Leap(TimeSpan.FromHours(5));
        // The hold counts the hours of the desk, which opens on Monday again.
        town.App.Clock.Advance(TimeSpan.FromHours(65));
        await town.RunAsync("tend");
        town.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await town.RunAsync("tend");
        Assert.Equal(("hold", true, 7), (town.StateOf(second), town.Stay(second).Body.Has("unsure"), town.All("nights").Count));
        Assert.Equal(CaseMove.ReasonMissing, await town.MoveAsync(second, "decline"));
        Assert.Equal(CaseMove.Done, await town.MoveAsync(second, "decline", "papers-missing"));
        Assert.Empty(town.All("nights"));
    }

    [Fact]
    [Trait("row", "B8")]
    public async Task Who_does_not_come_loses_the_bed_to_the_next_who_waits_and_late_arrival_goes_by_rule()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 1), ("202A", "male", 1));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var first = await town.BookAsync(hotel, employer, 1, nights: 3);
        var second = await town.BookAsync(hotel, employer, 2, nights: 3);
        var waits = await town.BookAsync(hotel, employer, 3, wait: true);
        var needs = await town.BookAsync(hotel, employer, 4, wait: true, accessible: true);
        Assert.Equal(("waiting", "202A-1"), (town.StateOf(waits), town.Stay(second).Body.Text("bed-name")));

        // Arrive by 20:00, an hour of grace: at 21:01 both beds go on, the accessible one to who needs it.
        town.App.Clock.Advance(TimeSpan.FromHours(11) + TimeSpan.FromMinutes(1));
        await town.RunAsync("tend");

        Assert.Equal(("no-show", "no-show"), (town.StateOf(first), town.StateOf(second)));
        Assert.Equal(("201-1", "202A-1"), (town.Stay(waits).Body.Text("bed-name"), town.Stay(needs).Body.Text("bed-name")));
        Assert.Equal(2, town.All("nights", RecordFilter.Equal("night", "2026-11-21")).Count);
        Assert.Equal(2, town.Module.Store.Find(new RecordQuery { Collection = CallTable.Name, Take = 10 }).Records.Count);

        // Late: nothing is free any more, so the guest is told; when a bed is free again the guest gets it.
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.MoveAsync(first, "late"));
        Assert.Contains("没有合适的空床", refused.Why.ToString(), StringComparison.Ordinal);
        await town.MoveAsync(waits, "cancel", "found-home");
        Assert.Equal(CaseMove.Done, await town.MoveAsync(first, "late"));
        Assert.Equal(("arrived", "201-1"), (town.StateOf(first), town.Stay(first).Body.Text("bed-name")));
    }

    [Fact]
    [Trait("row", "B12")]
    [Trait("row", "B13")]
    public async Task Moving_and_swapping_keep_the_stay_and_its_nights_and_a_bed_is_not_given_again_before_it_is_clean()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 3));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var one = await town.BookAsync(hotel, employer, 1, nights: 4);
        var two = await town.BookAsync(hotel, employer, 2, nights: 4);
        await town.MoveAsync(one, "arrive");
        await town.MoveAsync(two, "arrive");
        await town.App.SignInAsync();
        var third = town.All("beds").Single(b => b.Body.Text("number") == "3").Id;
        string BedOf(string guest) => town.Stay(guest).Body.Text("bed-name")!;

        await town.PostAsync($"/m/beds/move/{town.Stay(one).Id}", "", ("bed", third));
        Assert.Equal(("201-3", 4, "to-clean"), (BedOf(one), town.Nights(one).Count, State("1")));
        await town.PostAsync($"/m/beds/move/{town.Stay(one).Id}", "?handler=Undo");
        Assert.Equal(("201-1", 4, "ready"), (BedOf(one), town.Nights(one).Count, State("1")));
        await town.PostAsync($"/m/beds/move/{town.Stay(one).Id}", "?handler=Swap", ("with", town.Stay(two).Id));
        Assert.Equal(("201-2", "201-1", 8), (BedOf(one), BedOf(two), town.All("nights").Count));
        Assert.Equal(["booked", "moved", "undone", "swapped"], town.Stay(one).Body.Objects("beds").Select(b => b.Text("why")));
        await town.PostAsync($"/m/beds/move/{town.Stay(one).Id}", "?handler=Undo");
        Assert.Equal(("201-1", "201-2", 8), (BedOf(one), BedOf(two), town.All("nights").Count));

        town.App.Clock.Advance(TimeSpan.FromDays(1));
        await town.SignInAgainAsync();
        await town.MoveAsync(one, "leave", "early");
        Assert.Equal(("to-clean", 1, "left"), (State("1"), town.Nights(one).Count, town.StateOf(one)));
        var next = await town.BookAsync(hotel, employer, 3, from: 1);
        Assert.Equal("201-3", BedOf(next));
        await Assert.ThrowsAsync<RefusedException>(() => town.BookAsync(hotel, employer, 4, from: 1));
        await town.ActAsync("beds", "ready", town.All("beds").Single(b => b.Body.Text("number") == "1").Id);
        Assert.Equal("201-1", BedOf(await town.BookAsync(hotel, employer, 4, from: 1)));

        string State(string number) => town.All("beds").Single(b => b.Body.Text("number") == number).Body.Text("state")!;
    }

    [Fact]
    [Trait("row", "B1")]
    [Trait("row", "B15")]
    public async Task Rooms_are_for_one_sex_and_limits_name_the_rule_and_the_day_it_ends()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "any", 2), ("202", "female", 1), ("203", "male", 5));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        Assert.StartsWith("202", town.Stay(await town.BookAsync(hotel, employer, 1, "female")).Body.Text("bed-name"), StringComparison.Ordinal);
        Assert.StartsWith("201", town.Stay(await town.BookAsync(hotel, employer, 2, "female")).Body.Text("bed-name"), StringComparison.Ordinal);
        var man = await town.BookAsync(hotel, employer, 3, nights: 7);
        Assert.StartsWith("203", town.Stay(man).Body.Text("bed-name"), StringComparison.Ordinal);

        await RefusedAsync("一个人同一时间只能有一个床位", "2026-11-28", () => town.BookAsync(hotel, employer, 3, from: 1));
        await RefusedAsync("一次最多住 7 晚", "2026-11-28", () => town.BookAsync(hotel, employer, 4, nights: 8));
        for (var i = 0; i < 4; i++)
        {
            // The same person again and again, as the year goes on at any station.
            var body = town.Stay(man).Body.ToJson();
            (body["case"], body["state"], body["from"], body["until"]) = ($"old-{i}", "left", $"2026-0{i + 1}-01", $"2026-0{i + 1}-08");
            await town.WriteAsync(work => work.Insert("stays", (System.Text.Json.Nodes.JsonObject)body.DeepClone()));
        }

        Assert.Equal(CaseMove.Done, await town.MoveAsync(man, "cancel", "other-day"));
        await RefusedAsync("每人每年最多住 30 晚，今年已用 28 晚", "2027-01-01", () => town.BookAsync(hotel, employer, 3, nights: 3));
        await town.BookAsync(hotel, employer, 3, nights: 2);
    }

    private static async Task RefusedAsync(string rule, string day, Func<Task<string>> book)
    {
        var refused = (await Assert.ThrowsAsync<RefusedException>(book)).Why.ToString();
        Assert.Contains(rule, refused, StringComparison.Ordinal);
        Assert.Contains(day, refused, StringComparison.Ordinal);
    }
}
