using Microsoft.Playwright;
using StationKiosk.Host.Engines;

namespace Browser.Tests.Kiosk;

/// <summary>
/// Walks over every kiosk page that can be reached from the home, of every module, and holds each to the same rules in both languages,
/// both orientations and large print. A page that is added is found by itself.
/// </summary>
public sealed class KioskCrawlTests(BrowserFixture browsers)
{
    private const int MostOfAKind = 1;
    private static readonly (string Name, Screen Screen, bool Large)[] Views =
        [("portrait", Screen.Portrait, false), ("landscape", Screen.Landscape, false), ("large", Screen.Portrait, true), ("large-landscape", Screen.Landscape, true)];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [Trait("row", "K3")]
    [Trait("row", "K10")]
    public async Task Every_page_is_readable_reachable_and_keeps_to_itself(string language)
    {
        await using var host = await KioskHost.StartAsync();
        var modules = host.App.Get<EngineHost>().Live.Sites["demo"].Tiles.Select(t => t.Id).ToList();
        var faults = new List<string>();
        var paths = new List<string>();
        foreach (var (name, screen, large) in Views)
        {
            // Outages are tested elsewhere; without the worker a slow machine is not taken for one.
            await using var browser = await browsers.OpenAsync(host.At("/"), screen, hasWorker: false);
            browser.Page.Context.SetDefaultNavigationTimeout(60_000);
            await SetAsync(browser.Page, language, large);
            if (paths.Count == 0)
            {
                paths.AddRange(await DiscoverAsync(browser.Page, host));
            }

            foreach (var path in paths)
            {
                await browser.Page.GotoAsync(host.At(path));
                faults.AddRange((await CheckAsync(browser, language, axe: name == "portrait")).Select(f => $"{name} {path}: {f}"));
                await browser.KeepPictureAsync($"crawl-{language}-{name}{path.Split('?')[0].Replace('/', '-')}");
            }

            faults.AddRange(browser.ForeignRequests.Select(r => $"{name}: foreign request {r}"));
            faults.AddRange(browser.PolicyViolations.Select(v => $"{name}: content policy {v}"));
            faults.AddRange(browser.Errors.Where(e => !e.Contains("404", StringComparison.Ordinal)).Select(e => $"{name}: console {e}"));
        }

        Assert.Equal(["jobs", "pages"], modules);
        Assert.All(modules, id => Assert.Contains(paths, p => p.StartsWith($"/m/{id}", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private static async Task SetAsync(IPage page, string language, bool large)
    {
        if (language != "zh-CN")
        {
            await page.TapAsync($"[name=language][value={language}]");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        }

        if (large)
        {
            await page.TapAsync("[name=large]");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-large", "");
        }
    }

    // Pages of one kind differ by their record or choice: one of each is enough.
    private static async Task<List<string>> DiscoverAsync(IPage page, KioskHost host)
    {
        var waiting = new Queue<string>(["/", "/no-such-page"]);
        var known = new HashSet<string>(waiting, StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            await page.GotoAsync(host.At(path));
            if (path != new Uri(page.Url).PathAndQuery && !known.Add(new Uri(page.Url).PathAndQuery))
            {
                continue;
            }

            found.Add(path);
            foreach (var link in await LinksAsync(page))
            {
                var kind = Kind(link);
                if (known.Contains(link) || kinds.GetValueOrDefault(kind) >= MostOfAKind)
                {
                    continue;
                }

                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                known.Add(link);
                waiting.Enqueue(link);
            }
        }

        return found;
    }

    private static Task<string[]> LinksAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)");

    /// <summary>The path with what names a record taken out, and what the query asks for; several wishes at once are one kind, or they would multiply.</summary>
    private static string Kind(string link)
    {
        var parts = link.Split('?');
        var path = string.Join('/', parts[0].Split('/').Select(s => s.Any(char.IsAsciiDigit) ? "*" : s));
        var query = parts.Length == 1 ? [] : parts[1].Split('&').Select(q => q.Split('=')[0]).ToList();
        return query.Count > 1 ? $"{path}?several" : $"{path}?{string.Concat(query)}";
    }

    private static async Task<List<string>> CheckAsync(BrowserPage browser, string language, bool axe)
    {
        var page = browser.Page;
        var faults = new List<string>(await ScreenRules.FaultsAsync(page));
        faults.AddRange((await ScreenRules.MissingIconsAsync(page)).Select(i => $"no icon {i}"));
        if (await page.GetAttributeAsync("html", "lang") != language)
        {
            faults.Add("it is in another language");
        }

        string[] dock = ["dock-back", "dock-home", "dock-help", "dock-reach", "dock-end"];
        var order = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.dock-button')].map(e => [...e.classList].find(c => /^dock-(?!button|off)/.test(c)))");
        if (!order.SequenceEqual(dock, StringComparer.Ordinal) || !await page.Locator(".dock-end").IsVisibleAsync() || !await page.Locator(".dock-help").IsVisibleAsync())
        {
            faults.Add("the dock is " + string.Join(' ', order));
        }

        if (await page.Locator("h1").CountAsync() != 1)
        {
            faults.Add("it has not exactly one heading");
        }

        if (System.Text.RegularExpressions.Regex.Match(await page.InnerTextAsync("body"), @"\b[a-z]+(?:[.-][a-z-]+){2,}\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)) is { Success: true } key)
        {
            faults.Add($"a text is missing: {key.Value}");
        }

        if (axe)
        {
            faults.AddRange((await browser.AccessibilityFaultsAsync()).Select(f => "axe " + f));
            await CheckDialogAsync(browser, faults);
        }

        return faults;
    }

    private static async Task CheckDialogAsync(BrowserPage browser, List<string> faults)
    {
        await browser.Page.TapAsync(".dock-help");
        await Assertions.Expect(browser.Page.Locator("#help")).ToBeVisibleAsync();
        faults.AddRange((await ScreenRules.FaultsAsync(browser.Page)).Select(f => "help: " + f));
        await browser.Page.TapAsync("#help .btn-primary");
    }
}
