using System.Text;
using Browser.Tests.Kiosk;
using Host.Tests.Kiosk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident finds a job by touch, takes it away, registers interest and takes that back.</summary>
public sealed class JobJourneyTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "J7")]
    [Trait("row", "J9")]
    [Trait("row", "K18")]
    public async Task In_Chinese_from_the_home_to_a_slip_and_from_a_posting_to_a_ticket_and_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        await AddJobsAsync(board);
        await using var browser = await browsers.OpenAsync(board.App.KioskUrl.AbsoluteUri);
        var page = browser.Page;

        await page.TapAsync("a.tile[href='/m/jobs']");
        await page.Locator(".chips .chip", new() { HasTextString = "岗位类型" }).TapAsync();
        await page.Locator(".option", new() { HasTextString = "妈妈岗" }).TapAsync();
        await Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await PickTwoAsync(page);
        await ExpectSlipAsync(page, "收银员", "保洁员", "春风就业驿站");
        await browser.KeepPictureAsync("journey-slip");

        await page.TapAsync(".dock-back");
        await page.Locator(".row", new() { HasTextString = "保洁员" }).TapAsync();
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.TapAsync("#f-name");
        await TypeAsync(page, "zhangwei");
        await page.Locator(".osk-best", new() { HasTextString = "张伟" }).TapAsync();
        await page.TapAsync("#f-phone");
        await TypeAsync(page, "13800138000");
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("张伟");
        var code = await HandInAsync(browser, "138****8000");
        await browser.KeepPictureAsync("journey-ticket");

        await page.TapAsync(".dock-home");
        await page.Locator(".fact-button[href='/ticket']").TapAsync();
        await page.Locator(".given .option", new() { HasTextString = code }).TapAsync();
        await Expect(page.Locator(".mark")).ToHaveTextAsync("已登记，等待工作人员联系");
        await page.Locator(".actions .btn", new() { HasTextString = "撤回登记" }).TapAsync();
        await page.Locator("main .btn-primary").TapAsync();
        await Expect(page.Locator(".mark")).ToHaveTextAsync("本人撤回");

        Assert.Equal("withdrawn", Assert.Single(board.Cases()).Body.Text("state"));
        browser.AssertClean();
    }

    [BrowserFact]
    [Trait("row", "J7")]
    [Trait("row", "J9")]
    public async Task In_English_from_the_home_to_a_slip_and_from_a_posting_to_a_ticket_and_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        await AddJobsAsync(board);
        await using var browser = await browsers.OpenAsync(board.App.KioskUrl.AbsoluteUri, Screen.Landscape);
        var page = browser.Page;

        await page.TapAsync("[name=language][value=en]");
        await page.TapAsync("a.tile[href='/m/jobs']");
        await page.Locator(".chips .chip", new() { HasTextString = "Search" }).TapAsync();
        await page.TapAsync("#words");
        await TypeAsync(page, "clean");
        await page.Locator("form .btn-primary").TapAsync();
        await Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await PickTwoAsync(page);
        await ExpectSlipAsync(page, "Cleaner", "Night cleaner", "Chunfeng Job Station");

        await page.TapAsync(".dock-back");
        await page.Locator(".row", new() { HasTextString = "Night cleaner" }).TapAsync();
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.FillAsync("#f-name", "Li Mei");
        await page.TapAsync("#f-phone");
        await TypeAsync(page, "13800138000");
        var code = await HandInAsync(browser, "138****8000");

        await page.TapAsync(".dock-help");
        await page.Locator("#help a[href='/ticket']").TapAsync();
        await page.Locator(".given .option", new() { HasTextString = code }).TapAsync();
        await page.Locator(".actions .btn", new() { HasTextString = "Take it back" }).TapAsync();
        await page.Locator("main .btn-primary").TapAsync();
        await Expect(page.Locator(".mark")).ToHaveTextAsync("Taken back");
        Assert.Equal("withdrawn", Assert.Single(board.Cases()).Body.Text("state"));
        browser.AssertClean();
    }

    [BrowserFact]
    public async Task A_change_of_language_keeps_a_half_filled_form_and_what_is_wrong_with_it()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        await using var browser = await browsers.OpenAsync(new Uri(board.App.KioskUrl, $"/m/jobs/form/interest?about=list%2F{id}").AbsoluteUri);
        var page = browser.Page;
        await page.FillAsync("#f-name", "张伟");
        await page.FillAsync("#f-phone", "1380");
        await page.TapAsync("form.form .btn-primary");
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();

        await page.TapAsync("[name=language][value=en]");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#f-name")).ToHaveValueAsync("张伟");
        await Expect(page.Locator("#f-phone")).ToHaveValueAsync("1380");
        Assert.Empty(browser.PolicyViolations);
    }

    [BrowserFact]
    [Trait("row", "J9")]
    public async Task Handing_in_while_the_host_is_away_for_two_seconds_is_done_once()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        await using var proxy = new FlakyProxy(board.App.KioskUrl);
        await using var browser = await browsers.OpenAsync(new Uri(proxy.Address, $"/m/jobs/form/interest?about=list%2F{id}").AbsoluteUri);
        var page = browser.Page;
        await page.FillAsync("#f-name", "张伟");
        await page.FillAsync("#f-phone", "13800138000");
        await page.TapAsync("label.choice");
        await page.TapAsync("form.form .btn-primary");
        await Expect(page.Locator(".check-answer").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);

        proxy.GoAway();
        var back = proxy.ComeBackAfterAsync(TimeSpan.FromSeconds(2));
        await page.TapAsync("form[data-resilient] .btn-primary");

        await Expect(page.Locator("#network")).ToBeVisibleAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        await back;
        Assert.Single(board.Cases());
    }

    [BrowserFact]
    [Trait("row", "J9")]
    public async Task A_form_that_is_tapped_before_its_script_has_come_is_handed_in_once()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        await using var browser = await browsers.OpenAsync(new Uri(board.App.KioskUrl, "/theme.css").AbsoluteUri, hasWorker: false);
        var page = browser.Page;
        await page.RouteAsync("**/js/*.mjs", route => route.AbortAsync());
        await page.GotoAsync(new Uri(board.App.KioskUrl, $"/m/jobs/form/interest?about=list%2F{id}").AbsoluteUri);
        await page.FillAsync("#f-name", "张伟");
        await page.FillAsync("#f-phone", "13800138000");
        await page.TapAsync("label.choice");
        await page.TapAsync("form.form .btn-primary");
        await Expect(page.Locator(".check-answer").First).ToBeVisibleAsync();

        await page.EvaluateAsync("() => { setTimeout(() => { const form = document.querySelector('form[data-resilient]'); fetch(form.action, { method: 'POST', body: new FormData(form) }); form.submit(); }, 300); }");
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        // The browser's own way back may be the next person's: who says that they are the same stands before the slip again.
        await page.GoBackAsync();
        await page.Locator(".still .btn-primary").TapAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        Assert.Single(board.Cases());
        Assert.Equal(await page.Locator(".slip-code").InnerTextAsync(), StationKiosk.Sdk.Cases.TicketCode.Spaced(board.Cases()[0].Body.Text("ticket")!));

        await page.GotoAsync(new Uri(board.App.KioskUrl, "/ticket").AbsoluteUri);
        await page.Locator(".given .option").TapAsync();
        await page.Locator("main .actions a[href*='way=']").TapAsync();
        await Expect(page.Locator(".notice-warn")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { setTimeout(() => { const form = document.querySelector('form[data-resilient]'); fetch(form.action, { method: 'POST', body: new FormData(form) }); form.submit(); }, 300); }");
        await Expect(page.Locator(".mark")).ToHaveTextAsync("本人撤回");
        await Expect(page.Locator(".errors")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_demos_list_fills_the_screen_without_scrolling_and_without_faults(string language)
    {
        await using var board = await JourneyBoard.StartAsync(demo: true);
        foreach (var screen in new[] { Screen.Portrait, Screen.Landscape })
        {
            await using var browser = await browsers.OpenAsync(new Uri(board.App.KioskUrl, "/m/jobs/list/list").AbsoluteUri, screen);
            var page = browser.Page;
            if (language == "en")
            {
                await page.TapAsync("[name=language][value=en]");
                await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            }

            for (var at = 1; at <= 4; at++)
            {
                await Expect(page.Locator(".pager-place")).ToContainTextAsync($"{at}");
                await Expect(page.Locator(".row")).ToHaveCountAsync(6);
                // The page is there before its style sheets are.
                await page.WaitForLoadStateAsync();
                var rest = await page.EvaluateAsync<double[]>("() => { const list = document.querySelector('.browse-list'), last = list.lastElementChild.getBoundingClientRect(), room = list.getBoundingClientRect(); return [list.scrollHeight - list.clientHeight, room.bottom - last.bottom]; }");
                Assert.True(rest[0] <= 0, $"{language} {screen} page {at}: the list scrolls by {rest[0]}");
                Assert.InRange(rest[1], -1, 4);
                Assert.InRange(await page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('.chips .chip')].map(e => e.offsetTop)).size"), 1, 2);
                Assert.Empty(await ScreenRules.FaultsAsync(page));
                await browser.KeepPictureAsync($"list-{language}-{screen.Width}-{at}");
                await page.Locator(".pager .btn-primary").TapAsync();
            }

            browser.AssertClean();
        }
    }

    private static async Task AddJobsAsync(JourneyBoard board)
    {
        await board.AddAsync("叉车司机", ("title-en", "Forklift driver"));
        await board.AddAsync("保洁员", ("title-en", "Cleaner"), ("kind", new System.Text.Json.Nodes.JsonArray("mom")));
        await board.AddAsync("收银员", ("title-en", "Night cleaner"), ("kind", new System.Text.Json.Nodes.JsonArray("mom")));
    }

    private static async Task PickTwoAsync(IPage page)
    {
        await page.Locator(".pick[aria-pressed=false]").First.TapAsync();
        await Expect(page.Locator(".pick[aria-pressed=true]")).ToHaveCountAsync(1);
        await page.Locator(".pick[aria-pressed=false]").First.TapAsync();
        await Expect(page.Locator(".pick[aria-pressed=true]")).ToHaveCountAsync(2);
        await page.TapAsync(".browse-basket");
    }

    private static async Task ExpectSlipAsync(IPage page, params string[] texts)
    {
        var slip = await page.Locator(".slip").InnerTextAsync();
        var scanned = await QrScan.TextAsync(page.Locator(".slip .qr"));
        Assert.All(texts, text => Assert.Contains(text, slip, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains(text, scanned, StringComparison.Ordinal));
        Assert.InRange(Encoding.UTF8.GetByteCount(scanned), 1, 300);
    }

    /// <summary>From the filled form over the check page to the ticket, whose code it returns.</summary>
    private static async Task<string> HandInAsync(BrowserPage browser, string covered)
    {
        var page = browser.Page;
        await page.TapAsync("h1");
        await page.Locator("label.choice").TapAsync();
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".covered").Nth(1)).ToHaveTextAsync(covered);
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        Assert.Empty(await ScreenRules.FaultsAsync(page));
        return await page.Locator(".slip-code").InnerTextAsync();
    }

    private static async Task TypeAsync(IPage page, string letters)
    {
        foreach (var letter in letters)
        {
            await page.Locator($".hg-button[data-skbtn=\"{letter}\"]").TapAsync();
        }
    }
}
