using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>A form that came back with faults is a form like before: they are named, led to and leave, and everything on it works.</summary>
public sealed class FormFaultTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "K9")]
    [Trait("row", "L17")]
    public async Task Faults_are_named_led_to_and_leave_when_mended_and_the_page_works_as_before()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/m/jobseekers/form/seeker"), hasWorker: false);
        var page = browser.Page;
        Assert.Equal("H1", await FocusedAsync(page));

        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator(".fault-link")).ToHaveCountAsync(3);
        Assert.Equal("DIV.errors", await FocusedAsync(page));
        Assert.StartsWith("还有 3 处没填好", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(["姓名", "电话", "现在的情况"], await page.Locator(".fault-link b").AllInnerTextsAsync());
        await Expect(page.Locator("[data-field=status]")).ToHaveAttributeAsync("aria-invalid", "true");
        await browser.KeepPictureAsync("form-faults");

        await page.Locator(".fault-link").Nth(1).TapAsync();
        Assert.Equal("INPUT#f-phone", await FocusedAsync(page));
        await page.Keyboard.TypeAsync("13800001234");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".fault-link")).ToHaveCountAsync(2);
        Assert.Null(await page.Locator("#f-phone").GetAttributeAsync("aria-invalid"));
        Assert.NotEqual("BODY", await FocusedAsync(page));

        // A question that comes up after the faults did, with the keyboard alone; the choice keeps the focus.
        await page.Locator("[data-field=status] input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("#f-out-since")).ToBeVisibleAsync();
        await Expect(page.Locator(".fault-link")).ToHaveCountAsync(1);
        Assert.Equal("INPUT", (await FocusedAsync(page)).Split('#')[0]);
        await page.FillAsync("#f-name", "王小明");
        await page.Locator("form[data-form] .btn-primary").FocusAsync();
        await Expect(page.Locator(".errors")).ToHaveCountAsync(0);
        Assert.StartsWith("BUTTON", await FocusedAsync(page), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**step=wish**");
        Assert.Equal("H1", await FocusedAsync(page));
        Assert.Empty(browser.PolicyViolations);
    }

    [BrowserFact]
    [Trait("row", "L17")]
    public async Task After_a_fault_a_signature_is_drawn_as_before_and_counts_without_waiting()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/m/jobseekers/form/seeker"), hasWorker: false);
        var page = browser.Page;
        await page.FillAsync("#f-name", "王小明");
        await page.FillAsync("#f-phone", "13800001234");
        await page.Locator("[data-field=status] .choice").Nth(3).TapAsync();
        await NextAsync(page, "wish");
        await page.Locator(".choice", new() { HasTextString = "工厂" }).TapAsync();
        await NextAsync(page, "agree");
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();

        await DrawAsync(page);
        await page.Locator("[data-field=consent] .choice").TapAsync();
        await page.Locator("form[data-form] .btn-primary").TapAsync();

        await page.WaitForURLAsync("**/check/**");
        await Expect(page.Locator(".photo-small")).ToHaveCountAsync(1);
        Assert.Empty(browser.PolicyViolations);
    }

    private static async Task NextAsync(IPage page, string step)
    {
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync($"**step={step}**");
    }

    private static async Task DrawAsync(IPage page)
    {
        await page.Locator("[data-signature]").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator("[data-signature]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 60, box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 360, box.Y + 160, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>(
        "() => { const e = document.activeElement; return e.tagName + (e.id ? '#' + e.id : '') + (e.classList.contains('errors') ? '.errors' : ''); }");
}
