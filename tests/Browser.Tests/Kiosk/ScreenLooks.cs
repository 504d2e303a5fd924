namespace Browser.Tests.Kiosk;

/// <summary>Looks at what the screen shows now, in both orientations, and notes what breaks a rule; in ordinary print through axe too.</summary>
internal sealed class ScreenLooks(BrowserPage browser, string language, bool large, IReadOnlySet<string> icons)
{
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Paths of the addresses that were looked at.</summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <param name="name">What is shown; names the picture and the fault.</param>
    /// <param name="isFramed">False for the waiting page, which stands alone without bar and dock.</param>
    public async Task AtAsync(string name, bool isFramed = true)
    {
        var page = browser.Page;
        // A page that just came may still be without its style sheets.
        await page.WaitForLoadStateAsync();
        foreach (var screen in new[] { Screen.Landscape, Screen.Portrait })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            // A field that has the focus is scrolled to when the screen is turned, which no screen does under a person's hands.
            await page.EvaluateAsync("() => scrollTo(0, 0)");
            var seen = await ScreenRules.SeeAsync(page);
            var found = seen.Faults.Concat(seen.Icons.Where(i => !icons.Contains(i)).Select(i => "no icon " + i)).Concat(Frame(seen, isFramed));
            var side = screen == Screen.Portrait ? "portrait" : "landscape";
            _faults.UnionWith(found.Select(f => $"{name}, {side}: {f}"));
            await browser.KeepPictureAsync($"crawl-{language}{(large ? "-large" : "")}-{name}-{side}");
        }

        Paths.Add(new Uri(page.Url).AbsolutePath);
        Count++;
        if (!large)
        {
            _faults.UnionWith((await browser.AccessibilityFaultsAsync()).Select(f => $"{name}: axe {f}"));
        }
    }

    private IEnumerable<string> Frame(ScreenSight seen, bool isFramed)
    {
        if (seen.Language != language)
        {
            yield return "it is in " + seen.Language;
        }

        if (seen.Headings != 1)
        {
            yield return $"it has {seen.Headings} main headings";
        }

        if (isFramed && seen.Dock is not "dock-back dock-home dock-help dock-reach dock-end")
        {
            yield return "the dock is " + seen.Dock;
        }

        if (seen.MissingText.Length > 0)
        {
            yield return "a text is missing: " + seen.MissingText;
        }
    }
}
