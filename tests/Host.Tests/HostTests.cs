using System.Net;

namespace Host.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task Serves_the_home_with_a_strict_content_policy_and_without_caching()
    {
        await using var app = await StationApp.StartAsync();

        using var answer = await app.Kiosk.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Decides_nothing_by_the_host_header()
    {
        await using var app = await StationApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.KioskUrl, "/"));
        request.Headers.Host = app.StaffUrl.Authority;

        using var answer = await app.Kiosk.SendAsync(request);

        Assert.Equal(WithoutTokens(await app.Kiosk.GetStringAsync("/")), WithoutTokens(await answer.Content.ReadAsStringAsync()));
    }

    // Every answer has a form token of its own.
    private static string WithoutTokens(string html) => string.Join('\n', html.Split('\n').Select(l => l.Contains("__RequestVerificationToken", StringComparison.Ordinal) ? "" : l));
}
