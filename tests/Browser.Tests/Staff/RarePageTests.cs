using Host.Tests;
using Host.Tests.Policies;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using OtpNet;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

/// <summary>Pages of the console that are opened once a year: on a desk's screen and a phone nothing of them is cut, in light and dark surroundings, and what is printed is what must be kept.</summary>
public sealed class RarePageTests(BrowserFixture browsers)
{
    private static readonly Screen[] Screens = [Screen.Desk, Screen.Phone];

    [BrowserFact]
    [Trait("row", "C2")]
    public async Task An_authenticator_is_set_up_its_recovery_codes_are_printed_and_it_opens_the_door()
    {
        await using var app = await StationApp.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Staff:SecondFactor"] = "true" }));
        await using var browser = await browsers.OpenAsync(new Uri(app.StaffUrl, app.Get<AccountsStart>().Welcome!).ToString(), Screen.Desk, "zh-CN");
        var page = browser.Page;
        await page.FillAsync("#name", "林静");
        await page.FillAsync("#login", "admin");
        await page.FillAsync("#password", "correct horse battery");
        await page.FillAsync("#again", "correct horse battery");
        await page.ClickAsync("form .primary");
        await Expect(page.Locator("#secret")).ToBeVisibleAsync();
        await LookAsync(browser, "factor-set-up");
        var secret = await page.Locator("#secret").InnerTextAsync();

        await page.FillAsync("#code", "000000");
        await page.ClickAsync("form .primary.block");
        await Expect(page.Locator("#refusal")).ToBeVisibleAsync();
        await LookAsync(browser, "factor-wrong");
        await page.FillAsync("#code", CodeOf(app, secret));
        await page.ClickAsync("form .primary.block");
        await Expect(page.Locator("#recovery li")).ToHaveCountAsync(FactorBook.RecoveryCodes);
        await LookAsync(browser, "factor-recovery");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("#recovery")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("admin");
        await Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
        await Expect(page.Locator(".languages")).ToBeHiddenAsync();
        await browser.KeepPictureAsync("factor-recovery-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.ClickAsync("main a.primary");
        await Expect(page.Locator("nav.menu")).ToBeAttachedAsync();
        await page.Context.ClearCookiesAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await page.GotoAsync(new Uri(app.StaffUrl, "/sign-in").AbsoluteUri);
        await page.FillAsync("#login", "admin");
        await page.FillAsync("#password", "correct horse battery");
        await page.ClickAsync("form .primary");
        await Expect(page.Locator("#code")).ToBeFocusedAsync();
        await LookAsync(browser, "factor-sign-in");
        await page.FillAsync("#code", CodeOf(app, secret));
        await page.ClickAsync("form .primary.block");
        await Expect(page.Locator("nav.menu")).ToBeAttachedAsync();
        browser.AssertClean();
    }

    [BrowserFact]
    [Trait("row", "Y8")]
    public async Task The_employers_own_code_and_the_file_for_the_paying_office_can_be_read_on_every_screen()
    {
        await using var city = await PolicyCity.StartAsync();
        await ListAsync(city, "S-2,李静,000000199001010018,,生育津贴,2026-11,17200.5,6222000000000000000");
        await city.InsertAsync("employers", new() { ["code"] = "91000000MA0000002W", ["name"] = "云溪合力模具有限公司", ["as-of"] = "2026-11-01" });
        await using var browser = await browsers.SignInAsync(city.App, Screen.Desk, "zh-CN");
        var page = browser.Page;
        await page.GotoAsync(new Uri(city.App.StaffUrl, "/s/demo/m/policies/pay").AbsoluteUri);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await LookAsync(browser, "pay");
        await page.GotoAsync(new Uri(city.App.StaffUrl, "/s/demo/m/policies/employercode").AbsoluteUri);
        await LookAsync(browser, "employer-code");
        await page.FillAsync("#code", "123");
        await page.ClickAsync("main .primary");
        await Expect(page.Locator("main .error")).ToBeVisibleAsync();
        await LookAsync(browser, "employer-code-wrong");
        await page.FillAsync("#code", "91000000MA0000002W");
        await page.ClickAsync("main .primary");
        await Expect(page.Locator(".policy-code")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]{4} [0-9]{4}$"));
        await LookAsync(browser, "employer-code-made");
        Assert.Empty(browser.PolicyViolations);
    }

    private static async Task ListAsync(PolicyCity city, string row)
    {
        var path = Path.Combine(city.App.Folder, "roster.csv");
        await File.WriteAllTextAsync(path, "reference,initials,person,phone,policy,period,amount,account\n" + row + "\n");
        var definition = city.Module.Definition.Imports["roster"];
        var today = new DateOnly(2026, 11, 21);
        var mapping = new TableLayout(definition, today).GuessAt(TableFile.Open(path), 1, 1).ToMapping();
        var target = ImportTarget.Of(city.Module, definition, city.App.Get<PersonReaders>());
        var report = await new ImportRun(target, new ImportRequest { Mapping = mapping, Source = "11 月名单", Today = today, Actor = "clerk" }).RunAsync(TableFile.Open(path));
        Assert.Equal((1, 0), (report.Counts.New, report.Counts.Invalid));
    }

    private static async Task LookAsync(BrowserPage browser, string name)
    {
        var page = browser.Page;
        foreach (var screen in Screens)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                Assert.Empty(await browser.AccessibilityFaultsAsync());
                await browser.KeepPictureAsync($"{name}-{screen.Width}-{scheme.ToString().ToLowerInvariant()}");
            }

            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {screen.Width}");
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main :is(h1, h2, p, li, label, button, a, input, th, td, .code, svg)')].filter(e => e.checkVisibility() && !e.closest('.table-wrap, .hidden'))
                  .filter(e => { const b = e.getBoundingClientRect(); return b.right > innerWidth + 1 || b.left < -1 || (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline' && e.tagName !== 'INPUT'); })
                  .map(e => `${e.tagName} ${(e.textContent || '').trim().slice(0, 20)}`)
                """));
        }

        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
    }

    private static string CodeOf(StationApp app, string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(app.Clock.GetUtcNow().UtcDateTime);
}
