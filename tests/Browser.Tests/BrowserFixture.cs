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
    public async Task<BrowserPage> OpenAsync(string address, Screen? screen = null, string locale = "zh-CN", bool hasWorker = true)
    {
        var size = screen ?? Screen.Portrait;
        var browser = await _chromium.RunningAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = size.HasTouch,
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = hasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        }).WaitAsync(TimeSpan.FromMinutes(1));
        context.SetDefaultTimeout(8000);
        var page = await BrowserPage.CreateAsync(context, _chromium);
        await page.Page.GotoAsync(address, new() { Timeout = 30_000 });
        return page;
    }
}
