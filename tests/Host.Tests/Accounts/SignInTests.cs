using System.Net;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Every_page_asks_who_is_there_and_leads_back()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var stranger = StationApp.Client(app.StaffUrl);

        using var answer = await stranger.GetAsync("/s/demo/?x=1");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/s/demo/sign-in?return=%2Fs%2Fdemo%2F%3Fx%3D1", answer.Headers.Location!.ToString());

        using var signedIn = await stranger.PostFormAsync(answer.Headers.Location.ToString(), ("login", "Admin"), ("password", SignIn.Password), ("return", "/s/demo/?x=1"));
        Assert.Equal("/s/demo/?x=1", signedIn.Headers.Location!.ToString());
        using var home = await stranger.GetAsync("/s/demo/?x=1");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task Never_leads_to_another_host()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var stranger = StationApp.Client(app.StaffUrl);

        using var answer = await stranger.PostFormAsync("/sign-in", ("login", "admin"), ("password", SignIn.Password), ("return", "//evil.example/"));

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_welcome_link_works_once_and_only_while_there_is_no_account()
    {
        await using var app = await StationApp.StartAsync();
        var link = app.Get<AccountsStart>().Welcome!;
        Assert.DoesNotContain("name=\"password\"", await app.Staff.GetStringAsync("/welcome/made-up"), StringComparison.Ordinal);

        await app.SignInAsync();

        using var stranger = StationApp.Client(app.StaffUrl);
        Assert.DoesNotContain("name=\"password\"", await stranger.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Null(await app.Get<AccountBook>().WelcomeAsync());
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("12345678")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("my-admin-word")]
    public async Task Refuses_passwords_that_are_easy_to_guess(string password)
    {
        await using var app = await StationApp.StartAsync();

        using var answer = await app.Staff.PostFormAsync(app.Get<AccountsStart>().Welcome!, ("name", "林静"), ("login", "admin"), ("password", password), ("again", password));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(app.Get<AccountBook>().IsEmpty);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_before_signing_out_is_worth_nothing_after_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var again = await SecondBrowserAsync(app);
        var cookie = again.Cookie;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, cookie));

        using var answer = await again.Browser.PostFormAsync("/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(app, cookie));
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync("/")).StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync("/")).StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await app.Staff.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_a_day_in_any_case_and_is_not_lengthened_by_setting_the_clock_back()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        for (var hour = 0; hour < 27; hour++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(55));
            var status = (await app.Staff.GetAsync("/")).StatusCode;
            Assert.Equal((hour + 1) * 55 <= 24 * 60 ? HttpStatusCode.OK : HttpStatusCode.Redirect, status);
        }

        await app.Staff.TryAsync("admin", SignIn.Password);
        Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync("/")).StatusCode);
        app.Clock.Leap(TimeSpan.FromHours(-2));
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync("/")).StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await app.Staff.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_flood_of_wrong_passwords_shuts_out_the_guesser_and_nobody_else()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var guesser = StationApp.Client(app.StaffUrl);

        for (var i = 0; i < SignInGate.MostPerLogin; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await guesser.TryAsync("admin", "wrong " + i)).StatusCode);
        }

        // Same network address, as on a station with one line to the outside: the guesser is out, even with the right password.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.TryAsync("admin", SignIn.Password)).StatusCode);
        // The owner's own browser has signed in before and is not the guesser.
        await app.Staff.PostFormAsync("/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await app.Staff.TryAsync("admin", SignIn.Password)).StatusCode);
        // Elsewhere the login was never locked.
        Assert.Null(app.Get<SignInGate>().Wait("address 10.1.2.3", "admin"));

        app.Clock.Advance(SignInGate.Window + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.TryAsync("admin", SignIn.Password)).StatusCode);
    }

    [Fact]
    public async Task The_kiosk_knows_no_sign_in()
    {
        await using var app = await StationApp.StartAsync();
        var link = app.Get<AccountsStart>().Welcome!;

        foreach (var path in new[] { "/sign-in", link, "/accounts", "/audit" })
        {
            using var answer = await app.Kiosk.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<Second> SecondBrowserAsync(StationApp app)
    {
        var browser = StationApp.Client(app.StaffUrl);
        using var answer = await browser.TryAsync("admin", SignIn.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("sk-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        return new Second(browser, cookie.Split(';')[0]);
    }

    private static async Task<HttpStatusCode> StatusAsync(StationApp app, string cookie)
    {
        using var bare = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.StaffUrl };
        bare.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await bare.GetAsync("/");
        return answer.StatusCode;
    }

    private sealed record Second(HttpClient Browser, string Cookie) : IDisposable
    {
        public void Dispose() => Browser.Dispose();
    }
}
