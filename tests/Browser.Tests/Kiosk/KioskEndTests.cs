using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>After a visit: the next person finds nothing of it.</summary>
public sealed class KioskEndTests(BrowserFixture browsers)
{
    private const string Marker = "赵小满13800000000";

    [Fact]
    [Trait("row", "K2")]
    [Trait("row", "K3")]
    public async Task One_tap_on_finish_leaves_nothing_in_browser_or_host()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/form"));
        var page = browser.Page;
        await page.TapAsync("[name=large]");
        await page.TapAsync("[name=language]");
        await page.TapAsync("[name=reach]");
        await page.FillAsync("#name", Marker);
        await page.EvaluateAsync("value => { localStorage.kept = value; sessionStorage.kept = value; document.cookie = 'kept=1'; }", Marker);
        await page.TapAsync("#phone");
        await Assertions.Expect(page.Locator("#osk")).ToBeVisibleAsync();
        await page.TapAsync("#osk [data-skbtn='{done}']");

        await page.TapAsync(".dock-end");

        await Assertions.Expect(page).ToHaveURLAsync(host.At("/"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        foreach (var mode in new[] { "data-large", "data-reach", "data-begun" })
        {
            Assert.Null(await page.GetAttributeAsync("html", mode));
        }

        Assert.DoesNotContain(await page.Context.CookiesAsync(), c => c.Name is "sk-kiosk" or "kept");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.False(await page.Locator("#osk").IsVisibleAsync());
        Assert.Equal(0, host.Sessions.Count);
        Assert.DoesNotContain(Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories), HasMarker);
        Assert.DoesNotContain(host.App.Log.Lines, line => line.Contains(Marker, StringComparison.Ordinal));

        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(host.At("/"));
        await page.GotoAsync(host.At("/m/pages/form"));
        Assert.Equal("", await page.InputValueAsync("#name"));
    }

    [Fact]
    [Trait("row", "K2")]
    public async Task Every_page_forbids_keeping_it_and_filling_it_in()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/"));

        foreach (var path in new[] { "/", "/m/pages", "/m/pages/form", "/m/pages/slip", "/nothing" })
        {
            var answer = await browser.Page.GotoAsync(host.At(path));
            Assert.Equal("no-store", await answer!.HeaderValueAsync("cache-control"));
            Assert.Equal(0, await browser.Page.Locator("input:not([type=hidden]):not([autocomplete=off]):not([type=radio]):not([type=checkbox]), form:not([autocomplete=off])").CountAsync());
        }
    }

    [Fact]
    [Trait("row", "K2")]
    public async Task While_the_host_is_away_the_screen_is_emptied_at_once_and_the_visit_ends_when_it_is_back()
    {
        await using var host = await KioskHost.StartAsync();
        await using var proxy = new FlakyProxy(host.App.KioskUrl);
        await using var browser = await browsers.OpenAsync(new Uri(proxy.Address, "/m/pages/form").AbsoluteUri);
        var page = browser.Page;
        await page.Locator("#name").EvaluateAsync("(field, value) => { field.value = value; }", Marker);
        proxy.GoAway();

        await page.TapAsync(".dock-end");
        await Assertions.Expect(page.Locator("#name")).ToBeHiddenAsync();
        Assert.Equal("", await page.InputValueAsync("#name"));
        proxy.ComeBack();

        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.Equal(0, host.Sessions.Count);
    }

    private static bool HasMarker(string file) => Path.GetFileName(file) is not ("host.sock" or "lock") && new FileInfo(file).Length < 50_000_000
        && File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0;
}
