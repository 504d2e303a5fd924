using Host.Tests;
using StationKiosk.Host.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

public sealed class ConsoleTests(BrowserFixture browser)
{
    private const string Password = "correct horse battery";
    private static readonly string[] Pages = ["/", "/calls", "/repairs", "/plugins", "/accounts", "/accounts/new", "/audit"];

    [BrowserTheory]
    [InlineData("zh-CN", "desk")]
    [InlineData("en", "desk")]
    [InlineData("zh-CN", "phone")]
    [InlineData("en", "phone")]
    public async Task Every_page_is_accessible_in_both_languages_and_fits_desk_and_phone(string language, string size)
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await browser.OpenAsync(new Uri(app.StaffUrl, "/sign-in").ToString(), size == "desk" ? Screen.Desk : Screen.Phone, language);
        await CheckAsync(page, $"staff-sign-in-{size}-{language}");
        await page.Page.GotoAsync(new Uri(app.StaffUrl, Welcome(app)).ToString());
        await CheckAsync(page, $"staff-welcome-{size}-{language}");
        await WelcomeAsync(page);
        await MakeRowsAsync(app, 40);

        foreach (var path in Pages)
        {
            await page.Page.GotoAsync(new Uri(app.StaffUrl, path).ToString());
            Assert.Equal(language, await page.Page.GetAttributeAsync("html", "lang"));
            await CheckAsync(page, $"staff{path.Replace('/', '-')}-{size}-{language}");
        }

        await page.Page.GotoAsync(new Uri(app.StaffUrl, "/accounts").ToString());
        await page.Page.ClickAsync("tbody th a");
        await CheckAsync(page, $"staff-account-{size}-{language}");
        await page.Page.GotoAsync(new Uri(app.StaffUrl, "/no-such-page").ToString());
        await Expect(page.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(await page.AccessibilityFaultsAsync());
    }

    [BrowserFact]
    public async Task Fifteen_rows_stand_on_a_small_desk_screen()
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await SignedInAsync(app, Screen.Desk);
        await MakeRowsAsync(app, 60);

        await page.Page.GotoAsync(new Uri(app.StaffUrl, "/audit").ToString());

        var whole = await page.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('tbody tr')].filter(r => r.getBoundingClientRect().bottom <= innerHeight && r.getBoundingClientRect().top >= 0).length");
        Assert.True(whole >= 15, $"{whole} rows are in sight");
        page.AssertClean();
    }

    [BrowserFact]
    public async Task Everything_of_signing_in_and_finding_a_page_works_by_keyboard()
    {
        await using var app = await StationApp.StartAsync();
        await using (var first = await SignedInAsync(app, Screen.Desk))
        {
            await first.Page.ClickAsync(".top .drop:last-child summary");
        }

        await using var page = await browser.OpenAsync(new Uri(app.StaffUrl, "/audit").ToString(), Screen.Desk);
        var keys = page.Page.Keyboard;
        await Expect(page.Page.Locator("#login")).ToBeFocusedAsync();
        await keys.TypeAsync("admin");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Password);
        await keys.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/audit");

        await keys.PressAsync("Tab");
        await Expect(page.Page.Locator(".skip")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("#main")).ToBeFocusedAsync();
        await keys.PressAsync("Shift+?");
        await Expect(page.Page.Locator("#shortcuts")).ToBeVisibleAsync();
        Assert.Empty(await page.AccessibilityFaultsAsync());
        await page.KeepPictureAsync("staff-shortcuts");
        await keys.PressAsync("Escape");
        await Expect(page.Page.Locator("#shortcuts")).ToBeHiddenAsync();
        await keys.PressAsync("g");
        await keys.PressAsync("r");
        await page.Page.WaitForURLAsync("**/repairs");
        page.AssertClean();
    }

    [BrowserFact]
    public async Task On_a_phone_the_menu_opens_over_the_page_and_closes_again()
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await SignedInAsync(app, Screen.Phone);
        await Expect(page.Page.Locator("#menu")).ToBeHiddenAsync();

        await page.Page.ClickAsync(".top-menu");
        await Expect(page.Page.Locator("#menu")).ToBeVisibleAsync();
        await page.KeepPictureAsync("staff-menu-phone");
        Assert.Empty(await page.AccessibilityFaultsAsync());
        await page.Page.ClickAsync(".menu-close");
        await Expect(page.Page.Locator("#menu")).ToBeHiddenAsync();
        page.AssertClean();
    }

    [BrowserFact]
    public async Task The_language_changes_on_the_same_page_and_stays()
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await SignedInAsync(app, Screen.Desk);
        await page.Page.GotoAsync(new Uri(app.StaffUrl, "/audit?what=sign-in").ToString());

        await page.Page.ClickAsync(".languages button[lang=en]");

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Audit trail");
        Assert.EndsWith("/audit?what=sign-in", page.Page.Url, StringComparison.Ordinal);
        page.AssertClean();
    }

    private async Task<BrowserPage> SignedInAsync(StationApp app, Screen screen)
    {
        var page = await browser.OpenAsync(new Uri(app.StaffUrl, Welcome(app)).ToString(), screen);
        await WelcomeAsync(page);
        return page;
    }

    private static string Welcome(StationApp app) => app.Get<AccountsStart>().Welcome!;

    private static async Task WelcomeAsync(BrowserPage page)
    {
        await page.Page.FillAsync("#name", "林静");
        await page.Page.FillAsync("#login", "admin");
        await page.Page.FillAsync("#password", Password);
        await page.Page.FillAsync("#again", Password);
        await page.Page.ClickAsync("form .primary");
        await Expect(page.Page.Locator("nav.menu")).ToBeAttachedAsync();
    }

    private static async Task CheckAsync(BrowserPage page, string name)
    {
        await page.KeepPictureAsync(name);
        Assert.Empty(await page.AccessibilityFaultsAsync());
        Assert.Empty(await page.SmallTargetsAsync(16));
        var wide = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(wide <= 0, $"{name} is {wide} pixels too wide");
        page.AssertClean();
    }

    private static async Task MakeRowsAsync(StationApp app, int count)
    {
        var log = app.Get<AuditLog>();
        for (var i = 0; i < count; i++)
        {
            await log.WriteAsync(new AuditEntry { What = "person.seen", Who = "周敏", Site = "demo", About = $"calls/{Guid.NewGuid():N}", Reason = "call", From = "::1" });
        }
    }
}
