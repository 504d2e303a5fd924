using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OtpNet;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Accounts;

/// <summary>Administrators give a code beside the password; the same code never works twice.</summary>
public sealed partial class SecondFactorTests
{
    [Fact]
    public async Task The_first_administrator_sets_up_an_authenticator_before_anything_is_open()
    {
        await using var app = await StartAsync();
        await app.SignInAsync();
        using var closed = await app.Staff.GetAsync("/s/demo/accounts");
        Assert.StartsWith("/s/demo/second-factor?return=", closed.Headers.Location!.ToString(), StringComparison.Ordinal);

        var (secret, recovery) = await EnrolAsync(app);

        Assert.Equal(FactorBook.RecoveryCodes, recovery.Count);
        Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync("/s/demo/accounts")).StatusCode);
        Assert.DoesNotContain(secret, app.Get<AccountBook>().ByLogin("admin")!.Factor!.Secret, StringComparison.Ordinal);
        using var clerk = await app.SignInAsAsync("clerk", "clerk");
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_and_a_code_works_once()
    {
        await using var app = await StartAsync();
        await app.SignInAsync();
        var (secret, recovery) = await EnrolAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        using var browser = await HalfAsync(app);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormAsync("/second-factor", ("code", "000000"))).StatusCode);

        var code = CodeOf(app, secret);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostFormAsync("/second-factor", ("code", code))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);

        using var again = await HalfAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await again.PostFormAsync("/second-factor", ("code", code))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await again.PostFormAsync("/second-factor", ("code", recovery[0]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/")).StatusCode);
        using var third = await HalfAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await third.PostFormAsync("/second-factor", ("code", recovery[0]))).StatusCode);
        Assert.Equal(FactorBook.RecoveryCodes - 1, app.Get<AccountBook>().ByLogin("admin")!.Factor!.RecoveryHashes.Count);
    }

    [Fact]
    public async Task The_same_code_at_the_same_moment_opens_one_session()
    {
        await using var app = await StartAsync();
        await app.SignInAsync();
        var (secret, recovery) = await EnrolAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var account = app.Get<AccountBook>().ByLogin("admin")!;
        var entry = new AuditEntry { What = "sign-in.code", Who = "test" };

        foreach (var code in new[] { CodeOf(app, secret), recovery[3] })
        {
            var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Get<FactorBook>().UseAsync(account, code, entry)));
            Assert.Equal(1, used.Count(u => u));
        }
    }

    [Fact]
    public async Task Another_administrator_resets_it_and_nobody_their_own()
    {
        await using var app = await StartAsync();
        await app.SignInAsync();
        await EnrolAsync(app);
        var book = app.Get<AccountBook>();
        using var second = await app.SignInAsAsync("second", "admin");
        await EnrolAsync(app, second);
        var own = "/accounts/edit/" + book.ByLogin("admin")!.Id;
        var other = "/accounts/edit/" + book.ByLogin("second")!.Id;

        await app.Staff.SendFormAsync(own + "?handler=factor", await app.Staff.GetStringAsync(own));
        await app.Staff.SendFormAsync(other + "?handler=factor", await app.Staff.GetStringAsync(other));

        Assert.NotNull(book.ByLogin("admin")!.Factor);
        Assert.Null(book.ByLogin("second")!.Factor);
        Assert.StartsWith("/sign-in", (await second.GetAsync("/")).Headers.Location!.ToString(), StringComparison.Ordinal);
        await app.Get<AccountReset>().LinkAsync("admin", withFactor: true);
        Assert.Null(book.ByLogin("admin")!.Factor);
    }

    [Fact]
    public void Common_passwords_come_from_a_kept_list()
    {
        Assert.True(Passwords.Common.Count >= 10_000, $"{Passwords.Common.Count}");
        Assert.All(["password1", "zhongguo", "Jennifer1", "1qaz2wsx"], p => Assert.Equal("accounts.password.common", Passwords.Refusal(p, "x")));
        Assert.Null(Passwords.Refusal(SignIn.Password, "admin"));
    }

    private static Task<StationApp> StartAsync() =>
        StationApp.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Staff:SecondFactor"] = "true" }));

    private static async Task<(string Secret, IReadOnlyList<string> Recovery)> EnrolAsync(StationApp app, HttpClient? browser = null)
    {
        browser ??= app.Staff;
        var page = await browser.GetStringAsync("/second-factor");
        var secret = Secret().Match(page).Groups["secret"].Value;
        using var wrong = await browser.SendFormAsync("/second-factor?handler=enrol", page, ("secret", Carried().Match(page).Groups["carried"].Value), ("code", "000000"));
        using var done = await browser.SendFormAsync("/second-factor?handler=enrol", page, ("secret", Carried().Match(page).Groups["carried"].Value), ("code", CodeOf(app, secret)));
        var shown = await done.Content.ReadAsStringAsync();
        return (secret, [.. Recovery().Matches(shown).Select(m => m.Groups["code"].Value)]);
    }

    private static async Task<HttpClient> HalfAsync(StationApp app)
    {
        var browser = StationApp.Client(app.StaffUrl);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.TryAsync("admin", SignIn.Password)).StatusCode);
        return browser;
    }

    private static string CodeOf(StationApp app, string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(app.Clock.GetUtcNow().UtcDateTime);

    [GeneratedRegex("id=\"secret\">(?<secret>[A-Z2-7]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"secret\" value=\"(?<carried>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Carried();

    [GeneratedRegex("<li>(?<code>[A-Z2-7-]{19})</li>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recovery();
}
