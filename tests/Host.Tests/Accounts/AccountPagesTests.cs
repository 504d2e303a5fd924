using System.Net;
using System.Text.RegularExpressions;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Accounts;

public sealed partial class AccountPagesTests
{
    [Fact]
    public async Task A_new_colleague_gets_a_link_sets_a_password_and_has_the_roles_that_were_given()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        using var made = await app.Staff.PostFormAsync("/accounts/new", ("name", "周敏"), ("login", "zhoumin"), ("role.demo", "clerk"), ("role.nowhere", "no-such-role"));
        var link = new Uri(Link().Match(await made.Content.ReadAsStringAsync()).Groups["link"].Value);
        using var browser = StationApp.Client(app.StaffUrl);
        using var set = await browser.PostFormAsync(link.PathAndQuery, ("password", SignIn.Password), ("again", SignIn.Password));

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal([new RoleGrant("demo", "clerk")], app.Get<AccountBook>().ByLogin("zhoumin")!.Roles);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/s/demo/")).StatusCode);
        Assert.DoesNotContain("name=\"password\"", await browser.GetStringAsync(link.PathAndQuery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_by_itself_and_a_newer_one_replaces_it()
    {
        await using var app = await StationApp.StartAsync();
        var book = app.Get<AccountBook>();
        var (account, first) = await book.MakeAsync("zhoumin", "周敏", [], new AuditEntry { What = "account.made", Who = "test" });
        var second = await book.NewLinkAsync(account.Id, _ => true, new AuditEntry { What = "account.link", Who = "test" });

        Assert.Null(book.ByLink(first));
        Assert.NotNull(book.ByLink(second!));
        app.Clock.Advance(AccountBook.LinkLife);
        Assert.Null(book.ByLink(second!));
        Assert.False(await book.SetPasswordAsync(second!, SignIn.Password, ""));
    }

    [Fact]
    public async Task Switching_an_account_off_ends_its_sessions_at_once()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk");
        var page = "/accounts/edit/" + app.Get<AccountBook>().ByLogin("clerk")!.Id;
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/")).StatusCode);

        await app.Staff.SendFormAsync(page + "?handler=Disable", await app.Staff.GetStringAsync(page));

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await clerk.TryAsync("clerk", SignIn.Password)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_ends_the_sessions_of_a_colleague()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk");
        var page = "/accounts/edit/" + app.Get<AccountBook>().ByLogin("clerk")!.Id;

        await app.Staff.SendFormAsync(page + "?handler=End", await app.Staff.GetStringAsync(page));

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.TryAsync("clerk", SignIn.Password)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_switched_off_nor_lose_the_role()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = "/accounts/edit/" + app.Get<AccountBook>().ByLogin("admin")!.Id;
        var html = await app.Staff.GetStringAsync(page);

        await app.Staff.SendFormAsync(page + "?handler=Disable", html);
        await app.Staff.SendFormAsync(page + "?handler=Roles", html, ("role.*", "clerk"));

        var account = app.Get<AccountBook>().ByLogin("admin")!;
        Assert.False(account.IsDisabled);
        Assert.Equal([new RoleGrant("*", "admin")], account.Roles);
    }

    [Fact]
    public async Task The_command_line_gives_a_link_to_somebody_who_forgot_the_password()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var link = await app.Get<AccountReset>().LinkAsync("Admin");
        using var browser = StationApp.Client(app.StaffUrl);
        using var set = await browser.PostFormAsync(link!, ("password", "another good password"), ("again", "another good password"));

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Staff.GetAsync("/")).StatusCode);
        Assert.Null(await app.Get<AccountReset>().LinkAsync("nobody"));
    }

    [GeneratedRegex("id=\"one-time\">(?<link>[^<]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
