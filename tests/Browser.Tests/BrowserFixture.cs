using Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Browser.Tests;

/// <summary>
/// One Chromium for the whole assembly; every test opens its own context and so shares no cookie, storage or worker.
/// KIOSK_CHROMIUM names another browser, KIOSK_SCREENS a folder that takes the pictures tests make.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // --no-sandbox: Chromium refuses to start as root otherwise. The rest keeps it from calling home.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--disable-quic", "--disable-default-apps", "--hide-scrollbars",
        "--disable-features=Translate,OptimizationHints,MediaRouter",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KIOSK_CHROMIUM") ?? "/usr/bin/chromium",
            Headless = true,
            Args = Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens a page in a context of its own; <paramref name="address"/> is absolute.</summary>
    public async Task<BrowserPage> OpenAsync(string address, Screen? screen = null, string locale = "zh-CN", bool hasWorker = true)
    {
        var size = screen ?? Screen.Portrait;
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = size.HasTouch,
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = hasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(8000);
        var page = await BrowserPage.CreateAsync(context);
        await page.Page.GotoAsync(address);
        return page;
    }
}
