using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>Whose name no keyboard gives writes the character by hand, or leaves it to staff; the drawn keyboard can be used without pointing.</summary>
public sealed class RareNameTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "K8")]
    public async Task A_character_is_drawn_left_to_staff_and_taken_out_again_and_stands_on_the_check_page()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/m/jobseekers/form/seeker"), hasWorker: false);
        var page = browser.Page;
        await page.TapAsync("#f-name");
        foreach (var letter in "wang")
        {
            await page.Locator($".osk-keys [data-skbtn={letter}]").TapAsync();
        }

        await page.Locator(".osk-candidate", new() { HasTextString = "王" }).First.TapAsync();
        await page.Locator(".osk-keys [data-skbtn=j]").TapAsync();
        await browser.KeepPictureAsync("rare-keys");

        await DrawAsync(browser, page);
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("王〓");
        await Expect(page.Locator("[data-drawn=name] img")).ToHaveCountAsync(1);
        await Expect(page.Locator("#f-name")).ToBeFocusedAsync();
        await page.Locator(".osk-rare").TapAsync();
        await page.Locator("[data-rare-staff]").TapAsync();
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("王〓〓");
        await Expect(page.Locator("[data-drawn=name] li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#osk")).ToBeVisibleAsync();

        // The last one is deleted on the keys, and with it what stood for it; a cancelled pad leaves all as it was.
        await page.Locator(".osk-keys [data-skbtn='{delete}']").TapAsync();
        await Expect(page.Locator("[data-drawn=name] li")).ToHaveCountAsync(1);
        await page.Locator(".osk-rare").TapAsync();
        await Expect(page.Locator("[data-rare-use]")).ToBeDisabledAsync();
        await page.Locator("[data-rare-cancel]").TapAsync();
        await Expect(page.Locator("[data-drawn=name] img")).ToHaveCountAsync(1);
        await page.Locator(".osk-keys [data-skbtn='{done}']").TapAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync("rare-form");

        await page.FillAsync("#f-phone", "13800001234");
        await page.Locator("[data-field=status] .choice").Nth(3).TapAsync();
        await NextAsync(page, "**step=wish**");
        await page.Locator(".choice", new() { HasTextString = "工厂" }).TapAsync();
        await NextAsync(page, "**step=agree**");
        await page.Locator("[data-field=consent] .choice").TapAsync();
        await NextAsync(page, "**/check/**");
        await Expect(page.Locator(".drawn-name")).ToBeHiddenAsync();
        await page.Locator("[data-reveal]").First.TapAsync();
        await Expect(page.Locator(".drawn-name")).ToBeVisibleAsync();
        await browser.KeepPictureAsync("rare-check");
        browser.AssertClean();
        await RoomAsync(host);
    }

    [BrowserFact]
    [Trait("row", "K9")]
    public async Task The_drawn_keys_are_reached_and_used_without_pointing_and_the_focus_comes_back()
    {
        await using var app = await PartsApp.StartAsync();
        await using var browser = await browsers.OpenAsync(app.Address.AbsoluteUri);
        var page = browser.Page;
        await page.Locator("#wish").FocusAsync();
        await Expect(page.Locator(".osk-said")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await KeyAsync(page));

        // Down and to the right, as they lie; a word that is offered is taken with Enter.
        foreach (var step in new[] { "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight" })
        {
            await page.Keyboard.PressAsync(step);
        }

        Assert.Equal("h", await KeyAsync(page));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".osk-typed")).ToHaveTextAsync("h");
        await Expect(page.Locator(".osk-best")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#wish")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".osk-best")).ToBeFocusedAsync();
        var word = await page.Locator(".osk-best").InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#wish")).ToHaveValueAsync(word);
        await Expect(page.Locator(".osk-said")).ToHaveTextAsync(word);
        Assert.NotEqual("", await KeyAsync(page));

        // Shift tells its state, the keys of another layout keep the focus, and "done" gives it back without opening anew.
        await page.Locator("#email").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("[data-skbtn='{shift}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("{shift}", await KeyAsync(page));
        await Expect(page.Locator("[data-skbtn='{shift}']")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator("[data-skbtn=A]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#email")).ToHaveValueAsync("A");
        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("email", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Locator("#email").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("[data-skbtn='{done}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#osk")).ToBeHiddenAsync();
        await Expect(page.Locator("#email")).ToBeFocusedAsync();
        browser.AssertClean();
    }

    // On a low screen with large type the field stands clear of the keys with their further button, and the pad has all of its buttons.
    private async Task RoomAsync(KioskHost host)
    {
        await using var browser = await browsers.OpenAsync(host.At("/m/jobseekers/form/seeker"), Screen.Landscape, hasWorker: false);
        var page = browser.Page;
        await page.Locator("button[name=large]").TapAsync();
        await Expect(page.Locator("html[data-large]")).ToHaveCountAsync(1);
        await page.TapAsync("#f-name");
        await Expect(page.Locator(".osk-rare")).ToBeVisibleAsync();
        await browser.KeepPictureAsync("rare-wide-large");
        Assert.True(await page.EvaluateAsync<bool>("() => { const f = document.querySelector('#f-name').getBoundingClientRect(), k = document.querySelector('#osk').getBoundingClientRect(), b = document.querySelector('.bar').getBoundingClientRect(); return f.top >= b.bottom && f.bottom <= k.top && k.bottom <= innerHeight + 1; }"));
        await page.TapAsync(".osk-rare");
        await page.Locator("[data-rare-cancel]").ScrollIntoViewIfNeededAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync("rare-wide-pad");
    }

    private static async Task DrawAsync(BrowserPage browser, IPage page)
    {
        await page.Locator(".osk-rare").TapAsync();
        var box = (await page.Locator(".rare-pad").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 60, box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 200, box.Y + 160, new() { Steps = 12 });
        await page.Mouse.UpAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        Assert.Empty(await browser.AccessibilityFaultsAsync());
        await browser.KeepPictureAsync("rare-pad");
        await page.Locator("[data-rare-use]").TapAsync();
    }

    private static async Task NextAsync(IPage page, string to)
    {
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await page.WaitForURLAsync(to);
    }

    private static Task<string> KeyAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.dataset.skbtn ?? ''");
}
