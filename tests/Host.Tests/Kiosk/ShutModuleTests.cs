using System.Net;
using Host.Tests.Plugins;
using StationKiosk.Host.Engines;

namespace Host.Tests.Kiosk;

/// <summary>What a resident reads when a service cannot be had: whom to turn to, in plain words, and nothing of the cause.</summary>
public sealed class ShutModuleTests
{
    [Fact]
    [Trait("row", "P8")]
    public async Task In_safe_mode_home_and_module_send_everybody_to_the_staff()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "failed-starts"), "3", TestContext.Current.CancellationToken);
        await using var app = await station.StartAsync();
        Assert.True(app.Get<EngineHost>().Live.IsSafeMode);

        var home = await ReadAsync(app, "/", HttpStatusCode.OK);
        var module = await ReadAsync(app, "/m/steady", HttpStatusCode.NotFound);

        Assert.Contains("暂时不能自助办理，请到服务台（", home, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/m/steady\"", home, StringComparison.Ordinal);
        ExpectClosed(module);
    }

    [Fact]
    [Trait("row", "P8")]
    [Trait("row", "P1")]
    public async Task A_module_that_failed_too_often_says_so_kindly_and_the_home_keeps_its_other_tiles()
    {
        using var station = new TestStation("ThrowsInPage", "Steady");
        await using var app = await station.StartAsync();

        var home = await ReadAsync(app, "/", HttpStatusCode.OK);

        Assert.Contains("暂时不能自助办理，请到服务台（", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/m/steady\"", home, StringComparison.Ordinal);
        ExpectClosed(await ReadAsync(app, "/m/throwsinpage", HttpStatusCode.ServiceUnavailable));
    }

    private static void ExpectClosed(string page)
    {
        Assert.Contains("这项服务暂时用不了", page, StringComparison.Ordinal);
        Assert.Matches("请到服务台（[^）]+）找工作人员办理，其他服务不受影响。", page);
        Assert.DoesNotContain("safe mode", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("安全模式", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(StationApp app, string path, HttpStatusCode status)
    {
        using var answer = await app.Kiosk.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
