using Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Browser.Tests;

/// <summary>
/// One Chromium for the whole assembly; every test opens its own context and so shares no cookie, storage or worker.
/// KIOSK_SCREENS names a folder that takes the pictures tests make.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private Chromium _chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Assertions.SetDefaultExpectTimeout(Late.Patience);
        _playwright = await Playwright.CreateAsync().WaitAsync(TimeSpan.FromMinutes(1));
        _chromium = new Chromium(_playwright);
        await _chromium.RunningAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens a page in a context of its own; <paramref name="address"/> is absolute.</summary>
    public async Task<BrowserPage> OpenAsync(string address, Screen? screen = null, string locale = "zh-CN", bool hasWorker = true, bool isOurs = true)
    {
        var size = screen ?? Screen.Portrait;
        var context = await ContextAsync(new()
        {
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = size.HasTouch,
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = hasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(Late.Patience);
        // The console sends no referrer, and Chromium refuses one that goes against the page's policy.
        var from = new Uri(address);
        var page = await BrowserPage.CreateAsync(context, isOurs && from.Host != "localhost" ? from.GetLeftPart(UriPartial.Authority) + "/" : null);
        await page.Page.GotoAsync(address, new() { Timeout = 30_000 });
        return page;
    }

    private async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        try
        {
            return await (await _chromium.RunningAsync()).NewContextAsync(options).WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException)
        {
            // A browser that opens nothing any more is given up, for the tests after this one.
            await _chromium.LeaveAsync();
            throw;
        }
    }
}
