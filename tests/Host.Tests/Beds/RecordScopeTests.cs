using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Beds;

/// <summary>Of a service that stations share, a clerk of one sees on every page the records of that one: tables, boards, exports, actions, calls.</summary>
public sealed class RecordScopeTests
{
    [Fact]
    [Trait("row", "C8")]
    public async Task A_clerk_of_another_station_meets_a_guest_on_no_page_and_can_do_nothing_with_the_stay()
    {
        await using var town = await BedTown.StartAsync(SecondStation.Add);
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司", "b", quota: 7);
        await town.BookAsync(hotel, employer, 1, grade: "b");
        var (app, stay) = (town.App, town.All("stays").Single());
        var ticket = stay.Body.Text("ticket")!;
        var sample = await town.WriteAsync(work => work.Insert("samples", new JsonObject { ["stay"] = stay.Id, ["ticket"] = ticket, ["employer"] = employer, ["employer-name"] = "云溪恒达", ["state"] = "drawn", ["round"] = "r" }));
        var policies = app.Get<EngineHost>().Live.Sites["demo"].Modules["policies"];
        await app.Get<ModuleWriter>().WriteAsync(policies, work => work.Insert("roster", new JsonObject { ["initials"] = "W.F.", ["reference"] = "S-77", ["policy"] = "maternity", ["state"] = "listed" }), new WriteContext { Actor = "clerk" });
        await app.SignInAsync();
        using var here = await app.SignInAsAsync("here", "clerk", "demo");
        using var there = await app.SignInAsAsync("there", "clerk", "lakeside");
        using var district = await app.SignInAsAsync("district", "clerk", "district");

        foreach (var (page, sign) in new[]
        {
            ("/m/beds/tables/stays?view=all", ticket), ("/m/beds/tables/samples?view=all", ticket), ("/m/beds/today", ticket), ("/m/beds/board?hotel=" + hotel, "/move/" + stay.Id),
            ("/m/beds/board?hotel=" + hotel, ticket), ("/m/policies/tables/roster", "S-77"),
        })
        {
            Assert.Contains(sign, await here.GetStringAsync("/s/demo" + page), StringComparison.Ordinal);
            Assert.Contains(sign, await district.GetStringAsync("/s/district" + page), StringComparison.Ordinal);
            Assert.DoesNotContain(sign, await there.GetStringAsync("/s/lakeside" + page), StringComparison.Ordinal);
        }

        // The bed is taken for everybody, and the places of the employer are used up for everybody.
        Assert.Contains("bed-other\" title", await there.GetStringAsync("/s/lakeside/m/beds/board?hotel=" + hotel), StringComparison.Ordinal);
        Assert.DoesNotContain("bed-other\" title", await here.GetStringAsync("/s/demo/m/beds/board?hotel=" + hotel), StringComparison.Ordinal);
        Assert.Equal(Inside(await here.GetStringAsync("/s/demo/m/beds/quota")), Inside(await there.GetStringAsync("/s/lakeside/m/beds/quota")).Replace("/s/lakeside/", "/s/demo/", StringComparison.Ordinal));

        foreach (var page in new[] { $"/m/beds/record/stays/{stay.Id}", $"/m/beds/record/samples/{sample.Id}", $"/m/beds/move/{stay.Id}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/s/demo" + page)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync("/s/lakeside" + page)).StatusCode);
        }

        var form = await there.GetStringAsync("/s/lakeside/m/beds/tables/samples?view=all");
        using var asked = await there.SendFormAsync("/s/lakeside/m/beds/act/samples/ask", form, ("id", sample.Id), ("sure", "1"));
        using var confirmed = await there.SendFormAsync("/s/lakeside/m/beds/today", form, ("id", stay.Id), ("way", "confirm"));
        using var moved = await there.SendFormAsync($"/s/lakeside/m/beds/move/{stay.Id}?handler=undo", form);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (confirmed.StatusCode, moved.StatusCode));
        Assert.Equal((stay.Version, sample.Version), (town.All("stays").Single().Version, town.All("samples").Single().Version));
        using var taken = await here.SendFormAsync("/s/demo/m/beds/act/samples/ask", await here.GetStringAsync("/s/demo/m/beds/tables/samples?view=all"), ("id", sample.Id), ("sure", "1"));
        Assert.Equal("asked", town.All("samples").Single().Body.Text("state"));
        Assert.Contains(ticket, await here.GetStringAsync("/s/demo/calls"), StringComparison.Ordinal);
        Assert.DoesNotContain(ticket, await there.GetStringAsync("/s/lakeside/calls"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C8")]
    public async Task What_leaves_as_a_file_is_what_is_seen_and_records_from_before_get_the_station_that_made_them()
    {
        await using var town = await BedTown.StartAsync(SecondStation.Add);
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        await town.BookAsync(hotel, await town.EmployerAsync("云溪恒达电子有限公司", "b"), 1, grade: "b");
        var stay = town.All("stays").Single();
        var (store, stays, ticket) = (town.Module.Store, town.Module.Stored("stays"), stay.Body.Text("ticket")!);
        await store.WriteAsync(unit => unit.Update(stays, stay.Id, stay.Version, new JsonObject { [CaseTable.Station] = null }), new WriteContext { Site = SnapshotBuilder.District });
        await CaseStations.FillAsync(store, stays);
        await town.App.SignInAsync();
        using var here = await town.App.SignInAsAsync("here", "clerk", "demo");
        using var there = await town.App.SignInAsAsync("there", "clerk", "lakeside");

        Assert.Equal("demo", store.Get(stays, stay.Id)!.Body.Text(CaseTable.Station));
        Assert.Contains(ticket, await here.GetStringAsync("/s/demo/m/beds/export/stays?view=all&format=csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(ticket, await there.GetStringAsync("/s/lakeside/m/beds/export/stays?view=all&format=csv"), StringComparison.Ordinal);
        using var picked = await there.SendFormAsync("/s/lakeside/m/beds/export/stays?format=csv", await there.GetStringAsync("/s/lakeside/m/beds/tables/stays"), ("id", stay.Id));
        Assert.Equal(HttpStatusCode.OK, picked.StatusCode);
        Assert.DoesNotContain(ticket, await picked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Inside(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
}
