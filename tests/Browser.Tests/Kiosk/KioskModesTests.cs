using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>Language, size of print and reach are changed in the middle of things.</summary>
public sealed class KioskModesTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "K10")]
    public async Task A_change_of_language_keeps_the_page_and_what_was_typed()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/form"));
        var page = browser.Page;
        await page.FillAsync("#name", "李梅");
        await page.FillAsync("#phone", "13800000000");
        await page.Locator(".choice").Nth(1).TapAsync();

        await page.TapAsync("[name=language][value=en]");

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.Locator(".dock-end")).ToHaveTextAsync("Finish");
        Assert.EndsWith("/m/pages/form", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("李梅");
        await Assertions.Expect(page.Locator("#phone")).ToHaveValueAsync("13800000000");
        Assert.True(await page.Locator("input[value=pm]").IsCheckedAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length"));
        await page.TapAsync("[name=large]");
        await Assertions.Expect(page.Locator("html[data-large]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("李梅");
        browser.AssertClean();
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_reach_mode_every_control_is_within_reach_and_the_way_there_always_is(bool large)
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages"));
        var page = browser.Page;
        // The demo's screen: 32 inches, 0.363 mm a pixel, its upper edge 1600 mm above the floor.
        var highest = (1600 - 1220) / 0.363;
        Assert.True((await page.Locator("[name=reach]").BoundingBoxAsync())!.Y + 0.5 >= highest, "the switch itself is out of reach");
        if (large)
        {
            await page.TapAsync("[name=large]");
        }

        await page.TapAsync("[name=reach]");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-reach", "");

        foreach (var path in new[] { "/", "/m/pages", "/m/pages/form", "/m/pages/slip", "/nothing" })
        {
            await page.GotoAsync(host.At(path));
            var tops = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('a[href],button,input:not([type=hidden]),.choice')].filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => Math.max(e.getBoundingClientRect().top, e.closest('main') ? document.querySelector('main').getBoundingClientRect().top : -1))");
            Assert.NotEmpty(tops);
            Assert.True(tops.Min() + 0.5 >= highest, $"{path}: a control at {tops.Min()} px");
            await browser.KeepPictureAsync($"kiosk-reach{(large ? "-large" : "")}{path.Replace('/', '-')}");
        }

        await page.TapAsync(".dock-help");
        await Assertions.Expect(page.Locator("#help")).ToBeVisibleAsync();
        Assert.True((await page.Locator("#help").BoundingBoxAsync())!.Y >= highest - 0.5);
    }
}
