using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>A person at the kiosk, with a browser whose clock the test moves.</summary>
internal sealed class Visit(BrowserPage browser, KioskHost host) : IAsyncDisposable
{
    public IPage Page => browser.Page;

    public BrowserPage Browser => browser;

    public ILocator Warning => Page.Locator("#idle");

    public static async Task<Visit> OpenAsync(BrowserFixture browsers, KioskHost host, string path, Screen? screen = null)
    {
        var browser = await browsers.OpenAsync(host.At("/theme.css"), screen);
        await browser.Page.Context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 21, 2, 0, 0, DateTimeKind.Utc) });
        await browser.Page.GotoAsync(host.At(path));
        return new Visit(browser, host);
    }

    /// <summary>Lets time pass; what is due in it happens.</summary>
    public Task PassAsync(int seconds) => Page.Context.Clock.RunForAsync(seconds * 1000L);

    public async Task OpenAsync(string path) => await Page.GotoAsync(host.At(path));

    public async Task ExpectHomeAsync()
    {
        await Assertions.Expect(Page).ToHaveURLAsync(host.At("/"));
        await Assertions.Expect(Page.Locator(".home")).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();
}
