using Host.Tests;
using StationKiosk.Host.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

/// <summary>The door of the console: the first account by its one-time link, and the same account again by its name.</summary>
internal static class ConsoleDoor
{
    private const string Password = "correct horse battery";

    public static async Task<BrowserPage> SignInAsync(this BrowserFixture browsers, StationApp app, Screen screen, string language)
    {
        var page = await browsers.OpenAsync(new Uri(app.StaffUrl, app.Get<AccountsStart>().Welcome!).ToString(), screen, language);
        await page.Page.FillAsync("#name", "林静");
        await page.Page.FillAsync("#login", "admin");
        await page.Page.FillAsync("#password", Password);
        await page.Page.FillAsync("#again", Password);
        await page.Page.ClickAsync("form .primary");
        await Expect(page.Page.Locator("nav.menu")).ToBeAttachedAsync();
        return page;
    }

    /// <summary>Opens a page of the console for an account that has long been made, through its sign-in.</summary>
    public static async Task EnterAsync(this BrowserPage page, Uri address)
    {
        await page.Page.GotoAsync(address.AbsoluteUri);
        await page.Page.FillAsync("#login", "admin");
        await page.Page.FillAsync("#password", Password);
        await page.Page.ClickAsync("form .primary");
        await Expect(page.Page.Locator("nav.menu")).ToBeAttachedAsync();
    }
}
