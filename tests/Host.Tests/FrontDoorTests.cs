using System.Net;
using Host.Tests.Accounts;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Surfaces;

namespace Host.Tests;

/// <summary>Host names, proxies, https, and pauses that concern only whoever guessed.</summary>
public sealed class FrontDoorTests
{
    [Fact]
    public async Task Behind_a_trusted_proxy_https_makes_cookies_secure_and_is_remembered()
    {
        await using var app = await StartAsync(("Doors:TrustedProxies", "127.0.0.1, ::1"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await app.Kiosk.SendAsync(request);
        using var plain = await app.Kiosk.GetAsync("/");

        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Nobody_is_believed_about_who_asks_unless_the_proxy_is_trusted()
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await app.Kiosk.SendAsync(request);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Answers_only_the_host_names_that_are_allowed()
    {
        await using var app = await StartAsync(("Doors:AllowedHosts", "127.0.0.1; localhost"));
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/");
        foreign.Headers.Host = "evil.example";

        using var refused = await app.Kiosk.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Kiosk.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Guesses_on_a_phone_never_pause_the_kiosk_behind_the_same_address()
    {
        await using var app = await StartAsync(("Public:Url", "http://127.0.0.1:0"));
        using var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));
        for (var i = 0; i < CodeGuard.MostWrong; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/t/ZZZZ-ZZZ{i}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await phone.GetAsync("/t/ZZZZ-ZZZZ")).StatusCode);
        using var asked = await app.Kiosk.PostFormAsync("/ticket", ("Code", "ZZZZZZZZ"));
        Assert.DoesNotContain("输错的次数太多", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_wrong_sign_ins_of_others_do_not_keep_out_a_clerk_with_the_right_password()
    {
        await using var app = await StartAsync();
        await app.SignInAsync();
        using var first = await app.SignInAsAsync("clerk", "clerk");
        using var strangers = StationApp.Client(app.StaffUrl);
        for (var i = 0; i < SignInGate.MostPerClient; i++)
        {
            app.Get<SignInGate>().Failed("address 127.0.0.1", "stranger" + (i % 10));
            app.Get<SignInGate>().Failed("address ::ffff:127.0.0.1", "stranger" + (i % 10));
            app.Get<SignInGate>().Failed("address ::1", "stranger" + (i % 10));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await strangers.TryAsync("stranger1", "x")).StatusCode);
        using var newBrowser = StationApp.Client(app.StaffUrl);
        Assert.Equal(HttpStatusCode.Redirect, (await newBrowser.TryAsync("clerk", SignIn.Password)).StatusCode);
    }

    [Fact]
    public void Counters_stay_bounded_in_a_flood_and_forget_the_silent_first()
    {
        var clock = new FakeClock();
        var tries = new WrongTries(clock, TimeSpan.FromMinutes(10), mostOfOne: 5, mostKept: 100);
        for (var i = 0; i < 1000; i++)
        {
            tries.Add("client " + i);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(tries.Kept, 1, 100);
        Assert.Equal((0, 1), (tries.Count("client 0"), tries.Count("client 999")));
    }

    private static Task<StationApp> StartAsync(params (string Key, string Value)[] settings) =>
        StationApp.StartAsync(settings: c => c.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value, StringComparer.Ordinal)));
}
