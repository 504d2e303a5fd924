using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A page that notes what no page of ours may do: ask a foreign host, break the content policy, log an error.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly CancellationTokenRegistration _watch;
    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _violations = new();

    private BrowserPage(IBrowserContext context, IPage page)
    {
        _context = context;
        _watch = Late.Watch(page);
        Page = page;
        page.Request += (_, request) => NoteForeign(new Uri(request.Url));
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) => NoteConsole(message);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> ForeignRequests => _foreign;

    /// <summary>Errors in the console but for requests that found nobody: outages make those on purpose.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public IReadOnlyCollection<string> PolicyViolations => _violations;

    internal static async Task<BrowserPage> CreateAsync(IBrowserContext context, string? from)
    {
        // Addresses that a test opens stand for links of our own pages; without it each would be a fresh start of the kiosk.
        if (from is not null)
        {
            await context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("Referer", from)]);
        }

        var page = new BrowserPage(context, await context.NewPageAsync());
        await context.ExposeFunctionAsync("noteViolation", (string what) => page._violations.Enqueue(what));
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => noteViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`))");
        return page;
    }

    /// <summary>Fails when the page asked a foreign host, broke the content policy or logged an error.</summary>
    public void AssertClean()
    {
        Assert.Empty(_foreign);
        Assert.Empty(_violations);
        Assert.Empty(_errors);
    }

    /// <summary>What axe finds. Run in the page itself: Playwright's own way opens a page more each time, for frames that we do not have.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
              return violations.map(fault => `${fault.id}: ${fault.nodes[0].html}`);
            }
            """);
    }

    /// <summary>Every visible target smaller than this on either side.</summary>
    public Task<string[]> SmallTargetsAsync(int pixels) => Page.EvaluateAsync<string[]>(
        """
        least => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button]')]
          .filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => [e, e.getBoundingClientRect()])
          .filter(([e, box]) => box.width < least - .5 || box.height < least - .5)
          .map(([e, box]) => `${e.tagName} ${(e.innerText || e.name || '').slice(0, 12)} ${box.width.toFixed(0)}x${box.height.toFixed(0)}`)
        """,
        pixels);

    /// <summary>Keeps a picture when KIOSK_SCREENS names a folder.</summary>
    public async Task KeepPictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("KIOSK_SCREENS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync();
        await Late.CameAsync(_context.CloseAsync(), "closing a page");
    }

    private void NoteForeign(Uri address)
    {
        if (address.Scheme is "http" or "https" && address.Host is not ("127.0.0.1" or "localhost"))
        {
            _foreign.Enqueue(address.AbsoluteUri);
        }
    }

    private void NoteConsole(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.Contains("net::ERR_", StringComparison.Ordinal))
        {
            _errors.Enqueue(message.Text);
        }
    }
}
