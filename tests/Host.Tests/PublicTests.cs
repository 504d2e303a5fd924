using System.Net;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Cases;

namespace Host.Tests;

public sealed class PublicTests
{
    [Fact]
    public async Task A_phone_that_scanned_a_slip_sees_the_state_and_nothing_of_kiosk_or_console()
    {
        await using var app = await StartAsync();
        using var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));
        var receipt = await Cases.Interests.SubmitAsync(app, "张伟", "13800138000", "key");

        var page = await phone.GetStringAsync("/t/" + TicketCode.Spaced(receipt.Ticket));

        Assert.Contains(receipt.ValidUntil.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/m/jobs", "/sign-in" })
        {
            using var answer = await phone.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Guessing_codes_is_paused_after_ten_wrong_ones()
    {
        await using var app = await StartAsync();
        using var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));

        for (var i = 0; i < CodeGuard.MostWrong; i++)
        {
            using var wrong = await phone.GetAsync($"/t/0000000{i}");
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        using var paused = await phone.GetAsync("/t/00000000");
        Assert.Equal(HttpStatusCode.TooManyRequests, paused.StatusCode);
        app.Clock.Advance(CodeGuard.Window);
        using var later = await phone.GetAsync("/t/00000000");
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    private static Task<StationApp> StartAsync() => StationApp.StartAsync(settings: configuration =>
        configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Public:Url"] = "http://127.0.0.1:0" }));
}
