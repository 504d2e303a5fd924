using Browser.Tests.Kiosk;
using Host.Tests.Kiosk;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident signs up for a class and takes its days along.</summary>
public sealed class TrainingJourneyTests(BrowserFixture browsers)
{
    [BrowserTheory]
    [InlineData("zh-CN", "剩 11 个名额", "报上了，您是 10 号")]
    [InlineData("en", "11 places left", "You have place 10")]
    [Trait("row", "T1")]
    public async Task From_the_calendar_to_a_place_and_its_days(string language, string places, string says)
    {
        await using var board = await JourneyBoard.StartAsync(demo: true);
        await using (var resident = await browsers.OpenAsync(board.App.KioskUrl.AbsoluteUri, language == "en" ? Screen.Landscape : Screen.Portrait))
        {
            if (language == "en")
            {
                await resident.Page.TapAsync("[name=language][value=en]");
                await Expect(resident.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            }

            await SignUpAsync(resident, places, says, language);
            resident.AssertClean();
        }
    }

    private static async Task SignUpAsync(BrowserPage browser, string places, string says, string language)
    {
        var page = browser.Page;
        await page.Locator("a[href$='/m/training']").First.TapAsync();
        await page.Locator(".door[href$='/calendar']").TapAsync();
        await page.Locator(".calendar-busy").Nth(2).TapAsync();
        await Expect(page.Locator(".calendar-list .row").First).ToBeVisibleAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync($"training-calendar-{language}");

        await page.TapAsync(".dock-back");
        await page.Locator(".door[href$='/list/classes']").TapAsync();
        await page.Locator(".row", new() { HasTextString = places }).First.TapAsync();
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.FillAsync("#f-name", "张伟");
        await page.FillAsync("#f-id", ServiceTour.Id);
        await page.FillAsync("#f-phone", "13800138000");
        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator("[name=v-hukou]").First).ToBeAttachedAsync();
        foreach (var question in await page.Locator("form[data-form] fieldset:has(.choice)").AllAsync())
        {
            await question.Locator(".choice").First.TapAsync();
        }

        await page.Locator("form[data-form] .btn-primary").TapAsync();
        await Expect(page.Locator(".check-answer").First).ToBeVisibleAsync();
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        await Expect(page.Locator(".notice").First).ToContainTextAsync(says);
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync($"training-done-{language}");
        var days = await QrScan.TextAsync(page.Locator(".slip-calendar .qr"));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", days, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=", days, StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", days, StringComparison.Ordinal);
    }
}
