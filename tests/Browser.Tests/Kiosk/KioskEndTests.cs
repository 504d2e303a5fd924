using System.Text;
using Host.Tests.Kiosk;
using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>After a visit: the next person finds nothing of it.</summary>
public sealed class KioskEndTests(BrowserFixture browsers)
{
    private const string Marker = "赵小满13800000000";
    private const string Name = "欧阳小满";

    [BrowserFact]
    [Trait("row", "K2")]
    [Trait("row", "K3")]
    public async Task One_tap_on_finish_leaves_nothing_in_browser_or_host()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/form"));
        var page = browser.Page;
        await page.TapAsync("[name=large]");
        await page.TapAsync("[name=language]");
        await page.TapAsync("[name=reach]");
        await page.FillAsync("#name", Marker);
        await page.EvaluateAsync("value => { localStorage.kept = value; sessionStorage.kept = value; document.cookie = 'kept=1'; }", Marker);
        await page.TapAsync("#phone");
        await Assertions.Expect(page.Locator("#osk")).ToBeVisibleAsync();
        await page.TapAsync("#osk [data-skbtn='{done}']");

        await page.TapAsync(".dock-end");

        await Assertions.Expect(page).ToHaveURLAsync(host.At("/"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        foreach (var mode in new[] { "data-large", "data-reach", "data-begun" })
        {
            Assert.Null(await page.GetAttributeAsync("html", mode));
        }

        Assert.DoesNotContain(await page.Context.CookiesAsync(), c => c.Name is "sk-kiosk" or "kept");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.False(await page.Locator("#osk").IsVisibleAsync());
        Assert.Equal(0, host.Sessions.Count);
        Assert.DoesNotContain(Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories), HasMarker);
        Assert.DoesNotContain(host.App.Log.Lines, line => line.Contains(Marker, StringComparison.Ordinal));

        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(host.At("/"));
        await page.GotoAsync(host.At("/m/pages/form"));
        Assert.Equal("", await page.InputValueAsync("#name"));
    }

    [BrowserFact]
    [Trait("row", "K2")]
    public async Task Every_page_forbids_keeping_it_and_filling_it_in()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/"));

        foreach (var path in new[] { "/", "/m/pages", "/m/pages/form", "/m/pages/slip", "/nothing" })
        {
            var answer = await browser.Page.GotoAsync(host.At(path));
            Assert.Equal("no-store", await answer!.HeaderValueAsync("cache-control"));
            Assert.Equal(0, await browser.Page.Locator("input:not([type=hidden]):not([autocomplete=off]):not([type=radio]):not([type=checkbox]), form:not([autocomplete=off])").CountAsync());
        }
    }

    [BrowserFact]
    [Trait("row", "K2")]
    public async Task While_the_host_is_away_the_screen_is_emptied_at_once_and_the_visit_ends_when_it_is_back()
    {
        await using var host = await KioskHost.StartAsync();
        await using var proxy = new FlakyProxy(host.App.KioskUrl);
        await using var browser = await browsers.OpenAsync(new Uri(proxy.Address, "/m/pages/form").AbsoluteUri);
        var page = browser.Page;
        await page.Locator("#name").EvaluateAsync("(field, value) => { field.value = value; }", Marker);
        proxy.GoAway();

        await page.TapAsync(".dock-end");
        await Assertions.Expect(page.Locator("#name")).ToBeHiddenAsync();
        Assert.Equal("", await page.InputValueAsync("#name"));
        proxy.ComeBack();

        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();
        Assert.Equal(0, host.Sessions.Count);
    }

    [BrowserFact]
    [Trait("row", "K2")]
    public async Task After_a_form_a_slip_and_a_ticket_nothing_of_them_can_be_reached_again()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        await using var browser = await browsers.OpenAsync(new Uri(board.App.KioskUrl, $"/m/jobs/form/interest?about=list%2F{id}").AbsoluteUri);
        var page = browser.Page;
        var seen = new List<string> { page.Url };
        await page.FillAsync("#f-name", Name);
        await page.FillAsync("#f-phone", "13800138000");
        await CopyAsync(page, "#f-name");
        await page.Locator("label.choice").TapAsync();
        await page.Locator("form.form .btn-primary").TapAsync();
        await page.Locator("[data-reveal]").First.TapAsync();
        await Assertions.Expect(page.Locator(".check-answer").First).ToContainTextAsync(Name);
        seen.Add(page.Url);
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        var code = await page.Locator(".slip-code").InnerTextAsync();
        seen.Add(page.Url);
        await page.GotoAsync(new Uri(board.App.KioskUrl, "/ticket").AbsoluteUri);
        await page.Locator(".given .option").TapAsync();
        await Assertions.Expect(page.Locator(".mark")).ToBeVisibleAsync();
        seen.Add(page.Url);

        // The code was neither printed nor shown large: that is asked once.
        await page.TapAsync(".dock-end");
        await page.TapAsync("#unkept-end");
        await Assertions.Expect(page.Locator(".home")).ToBeVisibleAsync();

        foreach (var address in seen)
        {
            await page.GotoAsync(address);
            var shown = await page.ContentAsync();
            Assert.DoesNotContain(Name, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("13800138000", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(code, shown, StringComparison.Ordinal);
        }

        Assert.Equal("", await PastedAsync(page, board));
        var kept = await KeptAsync(page);
        Assert.Equal(["/css/wait.css", "/js/wait.mjs", "/wait-texts.json", "/wait.html"], kept.Select(k => k.Split('\n')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(kept, text => text.Contains(Name, StringComparison.Ordinal) || text.Contains(code, StringComparison.Ordinal));
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length"));
        Assert.DoesNotContain(Directory.EnumerateFiles(board.App.Folder, "*", SearchOption.AllDirectories), file => Holds(file, Name));
    }

    private static async Task CopyAsync(IPage page, string field)
    {
        await page.FocusAsync(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+c");
        await page.Keyboard.PressAsync("Control+x");
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Name);
    }

    private static async Task<string> PastedAsync(IPage page, JourneyBoard board)
    {
        await page.GotoAsync(new Uri(board.App.KioskUrl, "/m/jobs/search/list").AbsoluteUri);
        await page.FocusAsync("#words");
        await page.Keyboard.PressAsync("Control+v");
        return await page.InputValueAsync("#words");
    }

    /// <summary>Everything in the service worker's caches, its address first. The worker may still be starting.</summary>
    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          for (const until = Date.now() + 20000; Date.now() < until && !(await caches.match('/wait-texts.json'));) await new Promise(resolve => setTimeout(resolve, 50));
          const kept = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) kept.push(new URL(request.url).pathname + '\n' + await (await cache.match(request)).text());
          }
          return kept;
        }
        """);

    private static bool HasMarker(string file) => Holds(file, Marker);

    private static bool Holds(string file, string text) => Path.GetFileName(file) is not ("host.sock" or "lock") && new FileInfo(file).Length < 50_000_000
        && File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
