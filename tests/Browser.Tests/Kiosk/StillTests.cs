using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>A visit that broke off is not handed to the next person: it is asked who stands there, or everything begins anew.</summary>
[Trait("row", "K2")]
public sealed class StillTests(BrowserFixture browsers)
{
    private const string Name = "欧阳小满";

    [BrowserFact]
    public async Task After_a_crash_a_reload_and_back_the_screen_asks_who_stands_there_before_it_shows_anything()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/"), isOurs: false);
        var page = browser.Page;
        var form = await FillAsync(page);

        // The tab is gone, and the browser opens the kiosk's address again.
        await page.CloseAsync();
        page = await page.Context.NewPageAsync();
        await page.GotoAsync(host.At("/"));
        await ExpectQuestionAsync(page);
        await page.GotoAsync(form);
        await ExpectQuestionAsync(page);
        await page.TapAsync(".still .btn-primary");
        await Assertions.Expect(page.Locator("[name='v-name']")).ToHaveValueAsync(Name);

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await ExpectQuestionAsync(page);
        await page.TapAsync(".still .btn-primary");
        await Assertions.Expect(page.Locator("[name='v-name']")).ToHaveValueAsync(Name);

        await page.TapAsync(".dock-home");
        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await ExpectQuestionAsync(page);
        await page.TapAsync("[data-anew]");
        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        Assert.Equal(0, host.Sessions.Count);
    }

    [BrowserFact]
    public async Task A_cut_network_shows_nothing_of_the_visit_when_it_is_back_and_who_begins_anew_finds_nothing()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var proxy = new FlakyProxy(host.App.KioskUrl);
        await using var browser = await browsers.OpenAsync(proxy.Address.AbsoluteUri, isOurs: false, hasWorker: false);
        var page = browser.Page;
        await FillAsync(page);
        proxy.GoAway();
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync(proxy.Address.AbsoluteUri));
        // The browser's own error page comes after the exception, and would break off what is opened meanwhile.
        await page.WaitForURLAsync("chrome-error://**", new() { WaitUntil = WaitUntilState.Commit });
        proxy.ComeBack();

        await page.GotoAsync(proxy.Address.AbsoluteUri);
        await ExpectQuestionAsync(page);
        await page.TapAsync("[data-anew]");
        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();
        await page.TapAsync(".tile[href*='call-back']");
        await Assertions.Expect(page.Locator("[name='v-name']")).ToHaveValueAsync("");
        Assert.DoesNotContain(Name, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_visit_in_which_nothing_was_told_begins_anew_without_a_question()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/"), isOurs: false);
        var page = browser.Page;
        await page.TapAsync(".tile");
        await Assertions.Expect(page.Locator(".dock-back")).ToBeVisibleAsync();

        await page.GotoAsync(host.At("/"));
        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();
        Assert.Null(await page.GetAttributeAsync("html", "data-begun"));
    }

    private static async Task<string> FillAsync(IPage page)
    {
        await page.EvaluateAsync("path => location.assign(path)", "/m/call-back/form/call-back");
        await Assertions.Expect(page.Locator("[name='v-name']")).ToBeVisibleAsync();
        await page.CheckAsync("[name='v-about'] >> nth=0", new() { Force = true });
        await page.CheckAsync("[name='v-when'] >> nth=0", new() { Force = true });
        await page.FillAsync("[name='v-name']", Name);
        await page.FillAsync("[name='v-phone']", "13800001234");
        await page.EvaluateAsync("document.querySelectorAll('[name=\"v-consent\"]').forEach(box => box.checked = true)");
        var form = page.Url;
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync("**/check/**");
        await page.ClickAsync("main a[href*='/form/'] >> nth=0");
        await Assertions.Expect(page.Locator("[name='v-name']")).ToHaveValueAsync(Name);
        return form;
    }

    private static async Task ExpectQuestionAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".still")).ToBeVisibleAsync();
        Assert.DoesNotContain(Name, await page.ContentAsync(), StringComparison.Ordinal);
    }
}
