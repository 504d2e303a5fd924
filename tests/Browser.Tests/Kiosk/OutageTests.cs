using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

public sealed class OutageTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_form_sent_while_the_host_is_away_for_two_seconds_arrives_once()
    {
        await using var app = await PartsApp.StartAsync();
        await using var proxy = new FlakyProxy(app.Address);
        await using var page = await OpenAsync(proxy, "/form");
        await page.Page.FillAsync("#wish", "夜班");

        proxy.GoAway();
        var back = proxy.ComeBackAfterAsync(TimeSpan.FromSeconds(2));
        await page.Page.TapAsync("#send");

        await Expect(page.Page.Locator("#network")).ToContainTextAsync("正在重新发送");
        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("夜班");
        Assert.True(await EndOfAsync(page, "#network") <= await StartOfAsync(page, ".dock"));
        await page.KeepPictureAsync("network-retrying");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        await back;
        Assert.Equal(["夜班"], app.Sent);
        page.AssertClean();
    }

    [BrowserFact]
    public async Task After_thirty_seconds_it_names_the_desk_and_keeps_what_was_typed()
    {
        await using var app = await PartsApp.StartAsync();
        await using var proxy = new FlakyProxy(app.Address);
        await using var page = await OpenAsync(proxy, "/form");
        await page.Page.FillAsync("#wish", "夜班");
        await page.Page.Clock.InstallAsync();
        proxy.GoAway();
        await page.Page.TapAsync("#send");
        await Expect(page.Page.Locator("#network")).ToContainTextAsync("正在重新发送");

        for (var second = 0; second < 35; second++)
        {
            await page.Page.Clock.RunForAsync(1000);
        }

        await Expect(page.Page.Locator("#network")).ToContainTextAsync("3 号窗口");
        await Expect(page.Page.Locator("#network")).ToContainTextAsync("0555-7310000");
        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("夜班");
        await page.KeepPictureAsync("network-failed");

        proxy.ComeBack();
        await page.Page.TapAsync("#send");

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        Assert.Single(app.Done);
    }

    [BrowserFact]
    public async Task A_second_tap_sends_nothing()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await browser.OpenAsync(new Uri(app.Address, "/form").AbsoluteUri);
        app.Slowness = TimeSpan.FromSeconds(1);
        await page.Page.FillAsync("#wish", "夜班");

        await page.Page.TapAsync("#send");
        await Expect(page.Page.Locator("form")).ToHaveAttributeAsync("aria-busy", "true");
        await page.Page.TapAsync("#send");

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        Assert.Single(app.Sent);
    }

    [BrowserFact]
    public async Task A_form_without_a_key_is_never_sent_twice()
    {
        await using var app = await PartsApp.StartAsync();
        await using var proxy = new FlakyProxy(app.Address);
        await using var page = await OpenAsync(proxy, "/form?unkeyed=true");
        await page.Page.FillAsync("#wish", "夜班");
        proxy.GoAway();

        await page.Page.TapAsync("#send");
        await Expect(page.Page.Locator("#network")).ToContainTextAsync("3 号窗口");
        proxy.ComeBack();
        await page.Page.WaitForTimeoutAsync(1500);

        Assert.Empty(app.Sent);
        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("夜班");
    }

    [BrowserFact]
    public async Task Faults_that_the_host_finds_are_shown_in_place()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await browser.OpenAsync(new Uri(app.Address, "/form").AbsoluteUri);

        await page.Page.TapAsync("#send");

        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("请填写内容");
    }

    [BrowserFact]
    public async Task A_link_followed_while_the_host_is_away_for_two_seconds_arrives()
    {
        await using var app = await PartsApp.StartAsync();
        await using var proxy = new FlakyProxy(app.Address);
        await using var page = await OpenAsync(proxy, "/form");
        await WorkerReadyAsync(page);

        proxy.GoAway();
        var back = proxy.ComeBackAfterAsync(TimeSpan.FromSeconds(2));
        await page.Page.Locator("#on").TapAsync();

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        await back;
    }

    [BrowserTheory]
    [InlineData("zh-CN", "正在恢复连接，请稍候")]
    [InlineData("en", "Reconnecting, please wait")]
    public async Task A_longer_absence_shows_a_page_that_names_the_desk_and_goes_on_by_itself(string language, string title)
    {
        await using var app = await PartsApp.StartAsync();
        await using var proxy = new FlakyProxy(app.Address);
        await using var page = await OpenAsync(proxy, "/form?lang=" + language);
        await WorkerReadyAsync(page);

        proxy.GoAway();
        await page.Page.EvaluateAsync("() => { setTimeout(() => document.getElementById('on').click()); }");

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(page.Page.Locator("p")).ToContainTextAsync("3 号窗口");
        await page.KeepPictureAsync("network-wait-" + language);
        proxy.ComeBack();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        Assert.EndsWith("/done", page.Page.Url, StringComparison.Ordinal);
        Assert.Empty(page.PolicyViolations);
    }

    private Task<BrowserPage> OpenAsync(FlakyProxy proxy, string path) => browser.OpenAsync(new Uri(proxy.Address, path).AbsoluteUri);

    /// <summary>WaitForFunction would take the promise of an async predicate for its answer, hence the loop in the page.</summary>
    private static async Task WorkerReadyAsync(BrowserPage page) => Assert.Equal("ready", await page.Page.EvaluateAsync<string>(
        """
        async () => {
          const until = Date.now() + 20000;
          while (!navigator.serviceWorker.controller || !(await caches.match('/wait-texts.json'))) {
            if (Date.now() > until) return `controller ${!!navigator.serviceWorker.controller}, caches ${await caches.keys()}`;
            await new Promise(resolve => setTimeout(resolve, 50));
          }
          return 'ready';
        }
        """));

    private static async Task<float> StartOfAsync(BrowserPage page, string selector) => (await page.Page.Locator(selector).BoundingBoxAsync())!.Y;

    private static async Task<float> EndOfAsync(BrowserPage page, string selector)
    {
        var box = await page.Page.Locator(selector).BoundingBoxAsync();
        return box!.Y + box.Height;
    }
}
