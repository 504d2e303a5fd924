using Browser.Tests.Kiosk;
using Browser.Tests.Staff;
using Host.Tests.Training;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident signs up for a class and takes its days along; a clerk who speaks the other language teaches, counts and closes it.</summary>
public sealed class TrainingJourneyTests(BrowserFixture browsers)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    [BrowserTheory]
    [InlineData("zh-CN", "剩 12 个名额", "报上了，您是 1 号")]
    [InlineData("en", "12 places left", "You have place 1")]
    [Trait("row", "T1")]
    [Trait("row", "T5")]
    [Trait("row", "T6")]
    public async Task From_the_calendar_to_a_place_over_attendance_to_the_list_of_certificates(string language, string places, string says)
    {
        await using var desk = await TrainingDesk.StartAsync();
        // Sunday and Tuesday; today is Saturday.
        var id = await desk.OpenAsync(places: 12, first: 1, last: 3, weekdays: ["sun", "tue"], allowance: 500);
        await using (var resident = await browsers.OpenAsync(desk.App.KioskUrl.AbsoluteUri, language == "en" ? Screen.Landscape : Screen.Portrait))
        {
            await SignUpAsync(resident, places, says, language);
            resident.AssertClean();
        }

        var code = await desk.SignUpAsync(id, 2);
        await desk.SignUpAsync(id, 3);
        desk.App.Clock.Set(new DateTimeOffset(2026, 11, 22, 8, 50, 0, China));
        await using var network = new FlakyProxy(desk.App.StaffUrl);
        // The console sends no referrer, also where it is reached by the proxy's address.
        await using var console = await browsers.OpenAsync(new Uri(network.Address, "/sign-in").AbsoluteUri, Screen.Desk, language == "en" ? "zh-CN" : "en", isOurs: false);
        // The tablet's own clock is months off; the time that counts is the station's.
        await console.Page.Context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 3, 5, 19, 30, 0, DateTimeKind.Utc) });
        await console.EnterAsync(new Uri(network.Address, "/m/training/week"));
        await AttendAsync(console, desk, network, code);
        await SettleAsync(console, desk, network.Address, id);
        console.AssertClean();
    }

    private static async Task SignUpAsync(BrowserPage browser, string places, string says, string language)
    {
        var page = browser.Page;
        if (language == "en")
        {
            await page.TapAsync("[name=language][value=en]");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        }

        await page.Locator("a[href$='/m/training']").First.TapAsync();
        await page.Locator(".door[href$='/calendar']").TapAsync();
        await page.Locator(".calendar-busy").Nth(1).TapAsync();
        await Expect(page.Locator(".calendar-list .row").First).ToBeVisibleAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await browser.KeepPictureAsync($"training-calendar-{language}");

        await page.TapAsync(".dock-back");
        await page.Locator(".door[href$='/list/classes']").TapAsync();
        await page.Locator(".row", new() { HasTextString = places }).First.TapAsync();
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.FillAsync("#f-name", "李梅");
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
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=SU,TU;UNTIL=", days, StringComparison.Ordinal);
        Assert.DoesNotContain("李梅", days, StringComparison.Ordinal);
    }

    // By name, by code, without the network, and after hours without it, when nobody is signed in any more.
    private static async Task AttendAsync(BrowserPage console, TrainingDesk desk, FlakyProxy network, string code)
    {
        var page = console.Page;
        await LookAsync(console, "week");
        await page.Locator(".class-board li a").First.ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("李梅");
        await LookAsync(console, "class");
        await page.Locator(".day-list a").First.ClickAsync();
        await page.FillAsync("[data-find]", "lm");
        await page.Locator(".attend li:visible [data-tap=in]").ClickAsync();
        await Expect(page.Locator(".attend li:visible [data-times]")).ToHaveTextAsync("08:50 → —");
        await page.FillAsync("[data-find]", "");
        await LookAsync(console, "attend");

        network.GoAway();
        await page.FillAsync("[data-scan-code]", code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("1");
        await Expect(page.Locator("[data-case][data-in='08:50']")).ToHaveCountAsync(2);
        Assert.Single(desk.All("marks"));
        network.ComeBack();
        await page.Clock.FastForwardAsync(6000);
        await Expect(page.Locator("[data-state]")).Not.ToContainTextAsync("1");
        Assert.Equal(2, desk.All("marks").Count);

        network.GoAway();
        var noon = new DateTimeOffset(2026, 11, 22, 12, 1, 0, China);
        await page.Clock.FastForwardAsync((long)(noon - desk.App.Clock.GetUtcNow()).TotalMilliseconds);
        desk.App.Clock.Set(noon);
        foreach (var out_ in await page.Locator("[data-case][data-in='08:50'] [data-tap=out]").AllAsync())
        {
            await out_.ClickAsync();
        }

        await Expect(page.Locator("[data-state]")).ToContainTextAsync("2");
        await LookAsync(console, "attend-offline");
        network.ComeBack();
        var attendance = new Uri(page.Url);
        await page.Clock.FastForwardAsync(6000);
        var isEnglish = await page.GetAttributeAsync("html", "lang") == "en";
        await Expect(page.Locator("[data-state]")).ToContainTextAsync(isEnglish ? "sign in again" : "重新登录");
        await console.EnterAsync(attendance);
        await Expect(page.Locator("[data-state]")).ToContainTextAsync(isEnglish ? "All sent" : "全部上传");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-state]")).ToHaveTextAsync("");
        var marks = desk.All("marks");
        Assert.Equal(2, marks.Count);
        Assert.All(marks, mark => Assert.Equal(("08:50", "12:01", 2), (mark.Body.Text("in"), mark.Body.Text("out"), mark.Body.Texts("nonces").Count)));
    }

    // The second day was kept on paper for one of them; then the class is over.
    private static async Task SettleAsync(BrowserPage console, TrainingDesk desk, Uri address, string id)
    {
        var page = console.Page;
        desk.App.Clock.Set(new DateTimeOffset(2026, 11, 24, 13, 0, 0, China));
        await console.EnterAsync(new Uri(address, $"/m/training/attend/{id}?day=2026-11-24"));
        await page.Locator("details.card summary").ClickAsync();
        await page.SelectOptionAsync("select[name=seat]", new SelectOptionValue { Index = 0 });
        await page.FillAsync("[name=came]", "9:00");
        await page.FillAsync("[name=went]", "12:00");
        await page.FillAsync("[name=why]", "手工签到");
        await page.Locator("details.card form button").ClickAsync();
        await Expect(page.Locator(".attend li").First.Locator("[data-times]")).ToHaveTextAsync("09:00 → 12:00");

        await page.GotoAsync(new Uri(address, $"/m/training/hours/{id}").AbsoluteUri);
        await Expect(page.Locator("tbody .badge.ok")).ToHaveCountAsync(1);
        await Expect(page.Locator("main")).ToContainTextAsync("100%");
        await LookAsync(console, "hours");
        await page.Locator(".page-head details summary").ClickAsync();
        await page.Locator(".confirm-box button").ClickAsync();
        await Expect(page.Locator(".banner.ok")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(address, $"/m/training/class/{id}").AbsoluteUri);
        await LookAsync(console, "class-closed");
        Assert.Equal("finished", desk.Class(id).Body.Text("state"));
        Assert.Equal(["absent", "completed", "fell-short"], desk.All("seats").Select(s => s.Body.Text("state")).Order(StringComparer.Ordinal));
    }

    private static async Task LookAsync(BrowserPage console, string name)
    {
        await console.KeepPictureAsync($"training-{name}-{await console.Page.GetAttributeAsync("html", "lang")}");
        Assert.Empty(await console.AccessibilityFaultsAsync());
    }
}
