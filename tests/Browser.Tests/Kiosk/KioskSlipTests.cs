using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>What a resident takes away.</summary>
public sealed partial class KioskSlipTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "K18")]
    public async Task The_slip_shows_station_phone_code_and_validity_and_its_code_says_the_same_to_any_phone()
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/slip"));

        var slip = await browser.Page.InnerTextAsync(".slip");
        var scanned = await QrScan.TextAsync(browser.Page.Locator(".slip .qr"));

        foreach (var text in new[] { slip, scanned })
        {
            Assert.Contains("春风就业驿站", text, StringComparison.Ordinal);
            Assert.Contains("0000-5550118", text, StringComparison.Ordinal);
            Assert.Contains("7K3M-9Q2X", text, StringComparison.Ordinal);
            Assert.Contains("2026-12-21", text, StringComparison.Ordinal);
        }

        Assert.InRange(Encoding.UTF8.GetByteCount(scanned), 1, 300);
        Assert.DoesNotContain("127.0.0.1", scanned, StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("row", "K18")]
    public async Task With_a_public_address_the_code_is_the_tickets_own_address()
    {
        await using var host = await KioskHost.StartAsync(settings: c => c.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Public:Url"] = "https://station.example", ["Public:Listen"] = "http://127.0.0.1:0" }));
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/slip"));

        Assert.Equal("https://station.example/t/7K3M9Q2X", await QrScan.TextAsync(browser.Page.Locator(".slip .qr")));
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("row", "K18")]
    public async Task On_paper_there_is_the_slip_alone_on_one_sheet_of_80_millimetres(bool large)
    {
        await using var host = await KioskHost.StartAsync();
        await using var browser = await browsers.OpenAsync(host.At("/m/pages/slip"), large ? Screen.Landscape : Screen.Portrait);
        var page = browser.Page;
        if (large)
        {
            await page.TapAsync("[name=large]");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-large", "");
            await page.TapAsync("[data-print=screen]");
        }

        await page.EvaluateAsync("() => { window.print = () => {}; }");
        await page.TapAsync("[data-print=go]");
        await Assertions.Expect(page.Locator(".notice-ok")).ToBeVisibleAsync();

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var sheets = Sheet().Matches(pdf);
        var sheet = Assert.Single(sheets);
        Assert.InRange(double.Parse(sheet.Groups["width"].Value, CultureInfo.InvariantCulture) / 72 * 25.4, 79, 81);
        Assert.False(await page.Locator(".dock").IsVisibleAsync());
        Assert.False(await page.Locator(".bar").IsVisibleAsync());
        Assert.False(await page.Locator(".printing").IsVisibleAsync());
        // 42 mm in CSS pixels: at 203 dots an inch more than five dots for each module of the fullest code.
        Assert.InRange((await page.Locator(".slip .qr").BoundingBoxAsync())!.Width, 158, 162);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.slip *')].filter(e => e.getBoundingClientRect().right > document.querySelector('.slip').getBoundingClientRect().right + 1).length"));
        Assert.Equal("32px", await page.Locator(".slip-code").EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        await browser.KeepPictureAsync("kiosk-slip-paper" + (large ? "-large" : ""));
    }

    [BrowserFact]
    [Trait("row", "K18")]
    public async Task A_code_of_any_length_breaks_between_its_groups_and_nothing_widens_or_shrinks_the_slip()
    {
        await using var host = await KioskHost.StartAsync();
        var word = new string('W', 90);
        await using var browser = await browsers.OpenAsync(host.At($"/m/pages/slip?code=NBCX-EV1Y-96BZ-0W2D-7K3M-Q&item={word}"));
        var page = browser.Page;
        var faults = new List<string>();
        foreach (var large in new[] { false, true })
        {
            if (large)
            {
                await page.TapAsync("[name=large]");
                await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-large", "");
            }

            foreach (var screen in new[] { Screen.Portrait, Screen.Landscape })
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await browser.KeepPictureAsync($"slip-long-{large}-{screen.Width}");
                faults.AddRange((await OutsideAsync(page)).Select(f => $"{screen.Width} {(large ? "large" : "normal")}: {f}"));
            }
        }

        Assert.Equal("NBCX-EV1Y-96BZ-0W2D-7K3M-Q", await page.InnerTextAsync(".slip-code"));
        await page.EvaluateAsync("() => { window.print = () => {}; }");
        await page.TapAsync("[data-print=go]");
        await Assertions.Expect(page.Locator(".notice-ok")).ToBeVisibleAsync();
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Single(Sheet().Matches(pdf));
        faults.AddRange((await OutsideAsync(page)).Select(f => "paper: " + f));
        Assert.InRange(await page.EvaluateAsync<double>("() => document.documentElement.scrollWidth / 96 * 25.4"), 0, Math.Max(80.5, await page.EvaluateAsync<double>("() => innerWidth / 96 * 25.4") + 0.5));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // Everything stands inside of the slip, and each group of the code on one line.
    private static Task<string[]> OutsideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const slip = document.querySelector('.slip'), room = slip.getBoundingClientRect(), faults = [];
          for (const e of slip.querySelectorAll('*')) { const b = e.getBoundingClientRect(); if (b.width && (b.right > room.right + 1 || b.left < room.left - 1)) faults.push(`${e.className || e.tagName} ends at ${b.right.toFixed(0)} of ${room.right.toFixed(0)}`); }
          for (const e of slip.querySelectorAll('.slip-code > span')) { const size = parseFloat(getComputedStyle(e).fontSize); if (e.getBoundingClientRect().height > size * 1.9) faults.push(`${e.textContent} is broken`); }
          return faults;
        }
        """);

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[0-9.]+) [0-9.]+\]", RegexOptions.None, 5000)]
    private static partial Regex Sheet();
}
