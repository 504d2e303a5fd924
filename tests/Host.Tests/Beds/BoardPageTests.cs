using System.Net;
using Host.Tests.Accounts;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Surfaces;
using StationKiosk.Records;

namespace Host.Tests.Beds;

public sealed class BoardPageTests
{
    private const string Name = "赵金銮";

    [Fact]
    [Trait("row", "B11")]
    [Trait("row", "B14")]
    public async Task A_hotel_has_a_page_of_its_own_by_a_link_that_works_once_and_can_be_revoked_and_no_name_is_on_any_list()
    {
        await using var town = await PublicAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var other = await town.HotelAsync("春晖宾馆", ("301", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var (ours, theirs, later) = (await town.BookAsync(hotel, employer, 1), await town.BookAsync(other, employer, 2), await town.BookAsync(hotel, employer, 3, from: 3));
        string Ticket(string guest) => town.Stay(guest).Body.Text("ticket")!;
        await town.App.SignInAsync();

        using var made = await town.App.Staff.SendFormAsync("/m/beds/links?handler=Issue", await town.App.Staff.GetStringAsync("/m/beds/links"), ("kind", "hotel"), ("record", hotel));
        var address = System.Text.RegularExpressions.Regex.Match(await made.Content.ReadAsStringAsync(), "/l/[A-Za-z0-9_-]{43}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)).Value;
        using var phone = StationApp.Client(town.App.Get<Listeners>().AddressOf(Surface.Public));
        using var stranger = StationApp.Client(town.App.Get<Listeners>().AddressOf(Surface.Public));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/s/district/m/beds/hotel")).StatusCode);
        using var enrolled = await phone.SendFormAsync(address, await phone.GetStringAsync(address));
        Assert.Equal("/s/district/m/beds/hotel", enrolled.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);

        var page = await phone.GetStringAsync("/s/district/m/beds/hotel");
        Assert.Contains(Ticket(ours), page, StringComparison.Ordinal);
        Assert.DoesNotContain(Ticket(theirs), page, StringComparison.Ordinal);
        Assert.DoesNotContain(Ticket(later), page, StringComparison.Ordinal);
        using (var foreign = await phone.SendFormAsync("/s/district/m/beds/hotel", page, ("id", town.Stay(theirs).Id), ("way", "arrive")))
        {
            Assert.Equal("confirmed", town.StateOf(theirs));
        }

        using (var arrived = await phone.SendFormAsync("/s/district/m/beds/hotel", page, ("id", town.Stay(ours).Id), ("way", "arrive"), ("seen", "1")))
        {
            Assert.Equal(("arrived", "2026-11-21 10:00 晨光驿站"), (town.StateOf(ours), town.Stay(ours).Body.Text("certificate-seen")));
        }

        using (var bed = await phone.SendFormAsync("/s/district/m/beds/hotel?handler=Bed", page, ("id", town.All("beds").First(b => b.Body.Text("hotel") == other).Id), ("state", "out-of-order")))
        {
            Assert.All(town.All("beds"), b => Assert.Equal("ready", b.Body.Text("state")));
        }

        Assert.Contains("可以入住", WebUtility.HtmlDecode(await phone.GetStringAsync("/s/district/m/beds/hotel?code=" + Ticket(ours))), StringComparison.Ordinal);
        Assert.Contains("不是本店", WebUtility.HtmlDecode(await phone.GetStringAsync("/s/district/m/beds/hotel?code=" + Ticket(theirs))), StringComparison.Ordinal);
        foreach (var shared in new[] { "/m/beds/today", "/m/beds/board?hotel=" + hotel, "/m/beds/tables/stays?view=all", "/m/beds/move/" + town.Stay(ours).Id, "/m/beds/today?code=" + Ticket(ours) })
        {
            var read = WebUtility.HtmlDecode(await town.App.Staff.GetStringAsync(shared));
            Assert.Contains("ZJL", read, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, read, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Name, page, StringComparison.Ordinal);
        var list = await town.App.Staff.GetStringAsync("/m/beds/links");
        var link = System.Text.RegularExpressions.Regex.Match(list, "name=\"id\" value=\"(?<it>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;
        using var revoked = await town.App.Staff.SendFormAsync("/m/beds/links?handler=Revoke", list, ("id", link));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/s/district/m/beds/hotel")).StatusCode);
    }

    [Fact]
    [Trait("row", "B17")]
    public async Task A_month_is_settled_from_what_happened_and_what_changes_later_becomes_a_line_of_its_own()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 3));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var (one, two) = (await town.BookAsync(hotel, employer, 1, nights: 7), await town.BookAsync(hotel, employer, 2, nights: 3));
        await town.MoveAsync(one, "arrive");
        await town.MoveAsync(two, "arrive");
        town.App.Clock.Advance(TimeSpan.FromDays(2));
        await town.MoveAsync(two, "leave", "early");
        await town.App.SignInAsync();
        await town.PostAsync($"/m/beds/move/{town.Stay(one).Id}", "", ("bed", town.All("beds").Single(b => b.Body.Text("number") == "3").Id));
        town.App.Clock.Advance(TimeSpan.FromDays(9));
        await town.SignInAgainAsync();
        await town.MoveAsync(one, "leave", "end");

        await town.PostAsync("/m/beds/settle?month=2026-11", "", ("month", "2026-11"));
        var line = Assert.Single(town.All("bills"));
        Assert.Equal((9L, 80L, 720L, "line"), (line.Body.Integer("nights"), line.Body.Integer("rate"), line.Body.Integer("amount"), line.Body.Text("kind")));
        var settled = await town.App.Staff.GetStringAsync("/m/beds/settle?month=2026-11");
        Assert.DoesNotContain("banner bad", settled, StringComparison.Ordinal);
        Assert.Contains("banner ok", settled, StringComparison.Ordinal);

        // A night that was never slept is taken off both records, as an error that is found later.
        var night = town.Nights(two)[0];
        await town.WriteAsync(work =>
        {
            work.Delete("nights", work.Get("nights", night.Id)!);
            return work.Update("stays", work.Get("stays", town.Stay(two).Id)!, new() { ["until"] = "2026-11-22" });
        });
        await town.PostAsync("/m/beds/settle?month=2026-11", "", ("month", "2026-11"));
        Assert.Equal([(9L, "line"), (-1L, "correction")], town.All("bills").OrderBy(b => b.Created).Select(b => (b.Body.Integer("nights") ?? 0, b.Body.Text("kind")!)));
        using var sheet = await town.App.Staff.GetAsync("/m/beds/export/bills?format=xlsx&f.month=2026-11");
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
    }

    [Fact]
    [Trait("row", "B1")]
    public async Task The_demo_is_a_district_of_full_size_and_tonights_free_beds_are_counted_at_once()
    {
        await using var board = await Kiosk.JourneyBoard.StartAsync(demo: true);
        var town = new BedTown(board);
        Assert.Equal((19, 1669, 699), (town.All("hotels").Count, town.All("beds").Count, town.All("employers").Count));
        Assert.Equal(12, town.All("hotels").Select(h => h.Body.Text("town")).Distinct().Count());
        Assert.True(town.All("stays").Count > 200);
        await board.ReadAsync("/m/beds");

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var page = await board.ReadAsync("/m/beds");
        Assert.True(watch.ElapsedMilliseconds < 200, $"{watch.ElapsedMilliseconds} ms");

        var free = int.Parse(System.Text.RegularExpressions.Regex.Match(page, "今晚还有 (?<it>[0-9]+) 张", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var taken = town.All("nights", RecordFilter.Equal("night", "2026-11-21")).Select(n => n.Body.Text("bed")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(town.All("beds").Count(b => b.Body.Text("state") == "ready" && !taken.Contains(b.Id)), free);
    }

    private static async Task<BedTown> PublicAsync() => new(await Kiosk.JourneyBoard.StartAsync(more: new() { ["Public:Url"] = "http://127.0.0.1:0" }));
}
