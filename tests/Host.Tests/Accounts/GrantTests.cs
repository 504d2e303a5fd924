using System.Net;
using StationKiosk.Host.Accounts;
using StationKiosk.Sdk.Configuration;

namespace Host.Tests.Accounts;

/// <summary>Nobody grants, resets or touches what they do not hold themselves wherever the other account holds it.</summary>
[Trait("row", "C8")]
public sealed class GrantTests
{
    [Fact]
    public async Task The_administrator_of_one_station_touches_nobody_who_holds_anything_elsewhere()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var station = await app.SignInAsAsync("sadmin", "admin", "demo");
        using var own = await app.SignInAsAsync("own", "clerk", "demo");
        using var other = await app.SignInAsAsync("other", "clerk", "district");
        using var both = await app.SignInAsAsync("both", "clerk");
        var book = app.Get<AccountBook>();
        var mine = await station.GetStringAsync(PageOf(book, "own"));

        foreach (var login in new[] { "admin", "other", "both" })
        {
            var page = PageOf(book, login);
            var before = book.ByLogin(login);
            Assert.Equal(HttpStatusCode.Forbidden, (await station.GetAsync(page)).StatusCode);
            foreach (var handler in new[] { "link", "roles", "disable", "enable", "end" })
            {
                using var answer = await station.SendFormAsync($"{page}?handler={handler}", mine, ("role.demo", "clerk"));
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.DoesNotContain("/welcome/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            Assert.Equivalent(before, book.ByLogin(login), strict: true);
        }

        var list = await station.GetStringAsync("/s/demo/accounts");
        Assert.Contains(PageOf(book, "own"), list, StringComparison.Ordinal);
        Assert.DoesNotContain(PageOf(book, "admin"), list, StringComparison.Ordinal);
        Assert.DoesNotContain(PageOf(book, "both"), list, StringComparison.Ordinal);
        Assert.DoesNotContain("other", list, StringComparison.Ordinal);
        foreach (var browser in new[] { app.Staff, other, both })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/s/district/")).StatusCode);
        }
    }

    [Fact]
    public async Task The_administrator_of_one_station_gives_only_what_they_hold_there()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var station = await app.SignInAsAsync("sadmin", "admin", "demo");
        var book = app.Get<AccountBook>();
        var self = PageOf(book, "sadmin");
        var form = await station.GetStringAsync("/s/demo/accounts/new");
        Assert.DoesNotContain("role.*", form, StringComparison.Ordinal);
        Assert.DoesNotContain("role.district", form, StringComparison.Ordinal);

        using var raised = await station.SendFormAsync(self + "?handler=roles", form, ("role.*", "admin"), ("role.demo", "admin"));
        using var beside = await station.SendFormAsync("/s/demo/accounts/new", form, ("name", "甲"), ("login", "jia"), ("role.district", "clerk"));
        using var good = await station.SendFormAsync("/s/demo/accounts/new", form, ("name", "乙"), ("login", "yi"), ("role.demo", "admin"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK), (raised.StatusCode, beside.StatusCode, good.StatusCode));
        Assert.Equal([new RoleGrant("demo", "admin")], book.ByLogin("sadmin")!.Roles);
        Assert.Null(book.ByLogin("jia"));
        Assert.Equal([new RoleGrant("demo", "admin")], book.ByLogin("yi")!.Roles);
        Assert.Contains("不归您管理", await raised.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_every_site_is_not_for_the_administrator_of_one()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var station = await app.SignInAsAsync("sadmin", "admin", "demo");
        var home = await station.GetStringAsync("/s/demo/");

        using var plugins = await station.SendFormAsync("/s/demo/plugins?handler=EnterSafeMode", home);
        using var roles = await station.SendFormAsync("/s/demo/configuration/file?path=roles.json", home, ("why", "x"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (plugins.StatusCode, roles.StatusCode));
        Assert.Contains("管理插件", await plugins.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("全部站点", await plugins.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("/s/demo/plugins\"", home, StringComparison.Ordinal);
        using var there = await station.GetAsync("/s/demo/audit?site=district");
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.DoesNotContain("<option value=\"district\"", await there.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("*", "accounts.manage", true)]
    [InlineData("modules.*", "jobs.*", true)]
    [InlineData("modules.*", "jobs.postings.edit", true)]
    [InlineData("modules.*", "calls.*", false)]
    [InlineData("modules.*", "persons.read", false)]
    [InlineData("modules.*", "*", false)]
    [InlineData("jobs.*", "jobs.postings.*", true)]
    [InlineData("jobs.*", "modules.*", false)]
    [InlineData("jobs.postings", "jobs.*", false)]
    public void A_role_holds_what_every_permission_under_a_pattern_would_be(string held, string wanted, bool holds) =>
        Assert.Equal(holds, new Role("r", LocalizedText.Same("r"), [held]).Holds(wanted));

    private static string PageOf(AccountBook book, string login) => "/s/demo/accounts/edit/" + book.ByLogin(login)!.Id;
}
