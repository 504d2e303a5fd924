using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Beds;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Cases;

/// <summary>Of a service that stations share, a clerk of one sees the cases of that one.</summary>
public sealed class CaseScopeTests
{
    [Fact]
    [Trait("row", "C8")]
    public async Task A_clerk_of_one_station_sees_of_a_shared_service_only_what_was_handed_in_there()
    {
        await using var town = await BedTown.StartAsync(SecondStation.Add);
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司", "b");
        var id = await town.BookAsync(hotel, employer, 1, grade: "b");
        var app = town.App;
        await app.SignInAsync();
        using var here = await app.SignInAsAsync("here", "clerk", "demo");
        using var there = await app.SignInAsAsync("there", "clerk", "lakeside");
        using var district = await app.SignInAsAsync("district", "clerk", "district");
        var found = town.Module.Store.Get(CaseTable.Name, id)!;
        var (kind, ticket) = (found.Body.Text("kind")!, found.Body.Text("ticket")!);

        foreach (var page in new[] { $"/m/beds/cases/{kind}?show=all", $"/m/beds/board/{kind}" })
        {
            Assert.Contains($"/case/{id}", await here.GetStringAsync("/s/demo" + page), StringComparison.Ordinal);
            Assert.Contains($"/case/{id}", await district.GetStringAsync("/s/district" + page), StringComparison.Ordinal);
            Assert.DoesNotContain($"/case/{id}", await there.GetStringAsync("/s/lakeside" + page), StringComparison.Ordinal);
        }

        foreach (var page in new[] { $"/m/beds/case/{id}", $"/m/beds/print/{id}" })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await here.GetAsync("/s/demo" + page)).StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await there.GetAsync("/s/lakeside" + page)).StatusCode);
            using var reveal = await there.SendFormAsync($"/s/lakeside{page}?handler=show", await there.GetStringAsync("/s/lakeside/"), ("look", "contact"));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, reveal.StatusCode);
        }

        using var mine = await here.PostFormAsync("/s/demo/find", ("typed", ticket));
        using var theirs = await there.PostFormAsync("/s/lakeside/find", ("typed", ticket));
        using var list = await there.PostFormAsync($"/s/lakeside/m/beds/cases/{kind}", ("typed", ticket));
        Assert.EndsWith($"/case/{id}", mine.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.All([theirs, list], answer => Assert.Null(answer.Headers.Location));
    }

    [Fact]
    [Trait("row", "C8")]
    public async Task Cases_from_before_get_the_station_that_wrote_them_first()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司", "b");
        var id = await town.BookAsync(hotel, employer, 1, grade: "b");
        var store = town.Module.Store;
        await store.WriteAsync(
            unit => unit.Update(CaseTable.Name, id, unit.Get(CaseTable.Name, id)!.Version, new JsonObject { [CaseTable.Station] = null }),
            new WriteContext { Site = SnapshotBuilder.District });

        await CaseStations.FillAsync(store);
        await CaseStations.FillAsync(store);

        var filled = store.Get(CaseTable.Name, id)!;
        Assert.Equal(("demo", SnapshotBuilder.District), (filled.Body.Text(CaseTable.Station), filled.Site));
    }
}
