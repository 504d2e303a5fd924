using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>返回 is one step back with everything kept, 首页 keeps the draft and offers it again, a date is typed or touched, and numbers that were told before stand covered.</summary>
public sealed class KeptFormTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "K9")]
    [Trait("row", "K8")]
    [Trait("row", "K17")]
    public async Task Back_and_home_keep_what_was_filled_in_and_a_date_is_typed_or_touched()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/"), hasWorker: false);
        var page = browser.Page;
        await page.GotoAsync(host.At("/m/jobseekers"));
        await page.Locator("a[href$='/form/seeker']").First.TapAsync();
        await page.FillAsync("#f-name", "王小明");
        await page.FillAsync("#f-phone", "13800001234");
        await page.Locator("[data-field=status] .choice").First.TapAsync();
        await DateAsync(browser, page);

        // One step on and one back; the second page keeps what stood in it although nobody went on from it.
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync("**step=wish**");
        await page.Locator(".choice", new() { HasTextString = "工厂" }).TapAsync();
        await page.TapAsync(".dock-back");
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("王小明");
        await Expect(page.Locator("#f-out-since")).ToHaveValueAsync("2026-11-16");
        await page.FillAsync("#f-name", "王小红");
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync("**step=wish**");
        await Expect(page.Locator(".choice", new() { HasTextString = "工厂" }).Locator("input")).ToBeCheckedAsync();

        await page.TapAsync(".dock-home");
        await Expect(page.Locator(".tile-left .lead-link")).ToBeVisibleAsync();
        await browser.KeepPictureAsync("kept-home");
        await page.Locator(".tile-left .lead-link").TapAsync();
        await page.TapAsync(".dock-back");
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("王小红");

        // Opened anew from the list it goes on where it was, says so, and shows the number to nobody unasked.
        await page.TapAsync(".dock-home");
        await page.GotoAsync(host.At("/m/jobseekers"));
        await page.Locator("a[href$='/form/seeker']").First.TapAsync();
        await Expect(page.Locator(".form-offered")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("王小红");
        await Expect(page.Locator("[data-field=phone] [data-covered]")).ToHaveTextAsync("138****1234");
        browser.AssertClean();
    }

    [BrowserFact]
    [Trait("row", "K17")]
    [Trait("row", "L15")]
    public async Task A_number_that_was_told_to_another_form_is_covered_shown_on_a_touch_and_typed_anew()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/m/jobseekers/form/seeker"), hasWorker: false);
        var page = browser.Page;
        await page.FillAsync("#f-name", "王小明");
        await page.FillAsync("#f-phone", "13800001234");
        await page.Locator("[data-field=status] .choice").Nth(3).TapAsync();
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync("**step=wish**");

        await page.GotoAsync(host.At("/m/training/form/interest"));
        var phone = page.Locator("[data-field=phone]");
        await Expect(phone.Locator("[data-covered]")).ToHaveTextAsync("138****1234");
        Assert.DoesNotContain("13800001234", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        Assert.Empty(await browser.AccessibilityFaultsAsync());
        await browser.KeepPictureAsync("known-covered");

        await phone.Locator("[data-reveal]").TapAsync();
        await Expect(phone.Locator("[data-clear]")).ToHaveTextAsync("13800001234");
        await phone.Locator("[data-known-change]").TapAsync();
        await Expect(page.Locator("#f-phone")).ToBeFocusedAsync();
        await Expect(page.Locator("#f-phone")).ToHaveValueAsync("");
        await page.FillAsync("#f-phone", "13900005678");
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator(".errors, .check-answer").First).ToBeVisibleAsync();
        Assert.DoesNotContain("13800001234", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.PolicyViolations);
    }

    private static async Task DateAsync(BrowserPage browser, IPage page)
    {
        await page.Locator("#f-out-since").TapAsync();
        await Expect(page.Locator("#f-out-since-hint")).ToContainTextAsync("年");
        await Expect(page.Locator(".osk-format")).ToContainTextAsync("年4位");
        foreach (var digit in "20261110")
        {
            await page.Locator($".osk-keys [data-skbtn='{digit}']").TapAsync();
        }

        await page.Locator(".osk-keys [data-skbtn='{done}']").TapAsync();
        await Expect(page.Locator("#f-out-since")).ToHaveValueAsync("2026-11-10");
        await page.Locator("[data-calendar=f-out-since]").TapAsync();
        await Expect(page.Locator("#calendar-month")).ToContainTextAsync("2026");
        Assert.Equal("true", await page.Locator("[data-day='2026-11-10']").GetAttributeAsync("aria-pressed"));
        // The tenth of November 2026 is a Tuesday.
        Assert.Equal("2", await page.Locator("[data-day='2026-11-10']").EvaluateAsync<string>(
            "e => { const days = [...e.parentElement.parentElement.querySelectorAll('.calendar-week span')]; const x = e.getBoundingClientRect().x; return String(days.findIndex(d => Math.abs(d.getBoundingClientRect().x + d.getBoundingClientRect().width / 2 - x - e.getBoundingClientRect().width / 2) < 5) + 1); }"));
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        Assert.Empty(await browser.AccessibilityFaultsAsync());
        await browser.KeepPictureAsync("date-calendar");
        await page.Locator("[data-day='2026-11-16']").TapAsync();
        await Expect(page.Locator("#f-out-since")).ToHaveValueAsync("2026-11-16");
    }
}
