using Browser.Tests.Kiosk;
using Browser.Tests.Staff;
using Host.Tests.Kiosk;
using StationKiosk.Host.Engines;
using StationKiosk.Records;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident signs up for a class and takes its days along; a clerk keeps attendance on a tablet that loses the network.</summary>
public sealed class TrainingJourneyTests(BrowserFixture browsers)
{
    [BrowserTheory]
    [InlineData("zh-CN", "剩 11 个名额", "报上了，您是 10 号")]
    [InlineData("en", "11 places left", "You have place 10")]
    [Trait("row", "T1")]
    [Trait("row", "T5")]
    public async Task From_the_calendar_to_a_place_and_its_days_and_to_attendance_without_the_network(string language, string places, string says)
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

        await using var clerk = await browsers.SignInAsync(board.App, Screen.Landscape, language);
        await AttendAsync(clerk, board, language);
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

    private static async Task AttendAsync(BrowserPage browser, JourneyBoard board, string language)
    {
        var page = browser.Page;
        await page.Context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 24, 14, 5, 0, DateTimeKind.Utc) });
        await page.GotoAsync(new Uri(board.App.StaffUrl, "/m/training/week").AbsoluteUri);
        await browser.KeepPictureAsync($"training-board-{language}");
        await page.Locator(".class-board a[href*='/attend/'][href*='2026-11-24']").First.ClickAsync();
        await page.RouteAsync("**/attend/**handler=Sync**", route => route.AbortAsync());
        await page.Locator(".attend [data-tap=in]").First.ClickAsync();
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("1");
        await Expect(page.Locator(".attend [data-times]").First).ToContainTextAsync("14:05");
        Assert.Empty(Marks(board));

        await page.UnrouteAllAsync();
        await page.Context.Clock.RunForAsync(6000);
        await Expect(page.Locator("[data-state]")).ToHaveTextAsync(language == "en" ? "All sent." : "全部上传。");
        await browser.KeepPictureAsync($"training-attendance-{language}");
        Assert.Equal("14:05", Assert.Single(Marks(board)).Body.Text("in"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => Object.keys(localStorage)"));
    }

    private static IReadOnlyList<StationKiosk.Records.Record> Marks(JourneyBoard board)
    {
        var module = board.App.Get<EngineHost>().Live.Sites["demo"].Modules["training"];
        return [.. module.Store.Find(new RecordQuery { Collection = module.Stored("marks"), Filters = [RecordFilter.Equal("day", "2026-11-24")] }).Records];
    }
}
