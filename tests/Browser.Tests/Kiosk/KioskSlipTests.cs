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

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[0-9.]+) [0-9.]+\]", RegexOptions.None, 5000)]
    private static partial Regex Sheet();
}
