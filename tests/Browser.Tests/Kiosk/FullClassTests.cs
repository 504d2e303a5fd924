using Host.Tests.Training;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>What an answer costs is said before it is given, and a full class offers its waiting list by name and other dates.</summary>
public sealed class FullClassTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "T6")]
    [Trait("row", "K9")]
    public async Task A_full_class_names_its_waiting_list_and_other_dates_and_a_question_that_costs_the_place_says_so()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var full = await desk.OpenAsync(places: 1);
        await desk.SignUpAsync(full, 2);
        var other = await desk.OpenAsync(places: 5, first: 20, last: 20);
        await using var browser = await browsers.OpenAsync(new Uri(desk.App.KioskUrl, $"/m/training/item/classes/{full}").AbsoluteUri, hasWorker: false);
        var page = browser.Page;
        await Expect(page.Locator(".item-actions .btn-primary")).ToContainTextAsync("排候补");
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync("class-full");

        await page.Locator(".item-actions a", new() { HasTextString = "同类有空位的班" }).TapAsync();
        await Expect(page.Locator("main .row")).ToHaveCountAsync(1);
        Assert.Contains(other, await page.Locator("main .row").First.EvaluateAsync<string>("e => e.outerHTML"), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(desk.App.KioskUrl, $"/m/training/item/classes/{full}").AbsoluteUri);
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.FillAsync("#f-name", "李梅");
        await page.FillAsync("#f-id", ServiceTour.Id);
        await page.FillAsync("#f-phone", "13800138000");
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        var optional = page.Locator("[data-field=status]");
        await Expect(optional).ToContainTextAsync("可不填");
        await Expect(optional.Locator(".field-hint").Last).ToContainTextAsync("核对之前不占名额");
        Assert.True(await optional.EvaluateAsync<bool>("e => (e.querySelector('p.field-hint').compareDocumentPosition(e.querySelector('.choice')) & 4) === 4"), "it is said before the choice");
        await browser.KeepPictureAsync("class-cost");

        // Errors are led to: the first link puts the focus into its question, on the screen and clear of the dock.
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator(".fault-link")).ToHaveCountAsync(2);
        await page.Locator(".fault-link").Last.TapAsync();
        var consent = page.Locator("#f-consent");
        await Expect(consent).ToBeFocusedAsync();
        Assert.True(await consent.EvaluateAsync<bool>("e => { const b = e.closest('.choice').getBoundingClientRect(); return b.top > 0 && b.bottom < document.querySelector('.dock').getBoundingClientRect().top; }"));
        await page.Locator("[data-field=hukou] .choice").First.TapAsync();
        await page.Locator("[data-field=status] .choice").First.TapAsync();
        await page.Locator("[data-field=consent] .choice").TapAsync();
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync("**/check/**");
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        await Expect(page.Locator("main .notice").First).ToContainTextAsync("候补第 1 位");
        await browser.KeepPictureAsync("class-waiting");
        Assert.Empty(browser.PolicyViolations);
    }
}
