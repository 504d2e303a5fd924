using Browser.Tests.Kiosk;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

/// <summary>The designer's pages as people see them.</summary>
public sealed class DesignerTests(BrowserFixture browsers)
{
    private const string Fields = "/settings/forms/report/pages/what/fields";

    [BrowserTheory]
    [InlineData("zh-CN", "desk")]
    [InlineData("en", "desk")]
    [InlineData("zh-CN", "phone")]
    [InlineData("en", "phone")]
    [Trait("row", "L3")]
    public async Task Every_page_of_the_designer_is_accessible_in_both_languages_and_fits_desk_and_phone(string language, string size)
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var page = await browsers.SignInAsync(host.App, size == "desk" ? Screen.Desk : Screen.Phone, language);

        (string Name, string Path)[] pages =
        [
            ("list", "/designer"), ("new", "/designer/new"), ("tile", "/designer/edit/report"), ("page", At("/settings/forms/report/pages/what")), ("field", At(Fields + "/people")),
            ("options", At(Fields + "/category")), ("case", At("/settings/cases/report")), ("reports", At("/settings/reports")), ("list-screen", "/designer/edit/nearby?at=" + Uri.EscapeDataString("/settings/screens")),
            ("rules", "/designer/edit/labour-check?at=" + Uri.EscapeDataString("/settings/forms/support/rules")), ("check", "/designer/check/labour-check"), ("json", "/designer/json/report"), ("preview", "/designer/preview/report"),
            ("publish", "/designer/publish/report"), ("packages", "/packages"), ("texts", "/texts"), ("jobs", "/designer/edit/jobs?at=" + Uri.EscapeDataString("/settings")),
        ];
        var faults = new List<string>();
        foreach (var (name, path) in pages)
        {
            await page.Page.GotoAsync(new Uri(host.App.StaffUrl, path).ToString());
            await page.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            await page.KeepPictureAsync($"designer-{name}-{size}-{language}");
            faults.AddRange((await page.AccessibilityFaultsAsync()).Select(f => $"{name}: {f}"));
            var wide = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            faults.AddRange(wide > 0 ? [$"{name}: {wide} pixels too wide"] : []);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        page.AssertClean();
    }

    [BrowserFact]
    [Trait("row", "L3")]
    public async Task Every_change_is_kept_at_once_by_keyboard_alone_and_the_look_follows()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var page = await browsers.SignInAsync(host.App, Screen.Desk, "zh-CN");
        await page.Page.GotoAsync(new Uri(host.App.StaffUrl, At("/settings/forms/report/pages/what")).ToString());

        await page.Page.Locator($"[name='a{Fields}/zh-CN']").FocusAsync();
        await page.Page.Keyboard.TypeAsync("发生在哪天");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.TypeAsync("Which day");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator($"[name='v{Fields}/which-day/label/zh-CN']")).ToHaveValueAsync("发生在哪天");
        await page.Page.Locator($"[value='up:{Fields}/which-day']").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("tbody tr").Nth(4).Locator("input").First).ToHaveValueAsync("发生在哪天");

        await Expect(page.Page.Locator("#designer-status")).ToContainTextAsync("林静");
        await Expect(page.Page.FrameLocator("[data-look]").Locator("legend, label", new() { HasTextString = "发生在哪天" }).First).ToBeAttachedAsync();
        page.AssertClean();
    }

    private static string At(string pointer) => "/designer/edit/report?at=" + Uri.EscapeDataString(pointer);
}
