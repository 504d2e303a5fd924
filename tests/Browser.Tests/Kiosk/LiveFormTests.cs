using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>Questions that appear with an answer on the same page, for people who are faster than the host.</summary>
public sealed class LiveFormTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "L5")]
    public async Task What_is_typed_while_a_question_is_on_its_way_stays()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var browser = await browsers.OpenAsync(host.At("/m/report/form/report"));
        var page = browser.Page;
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/form/report?**", async route =>
        {
            if (route.Request.Method == "POST" && route.Request.PostData?.Contains("look=1", StringComparison.Ordinal) == true)
            {
                await held.Task;
            }

            await route.ContinueAsync();
        });

        await page.Locator(".choice", new() { HasTextString = "拖欠工资" }).TapAsync();
        await page.FillAsync("#f-story", "干了三个月没发钱");
        await page.Locator("#f-employer").FocusAsync();
        await page.Keyboard.TypeAsync("晨光工地");
        held.SetResult();
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        await Expect(page.Locator("#f-employer")).ToHaveValueAsync("晨光工地");
        await page.Locator("#f-employer").BlurAsync();

        await Expect(page.Locator("#f-people")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-employer")).ToHaveValueAsync("晨光工地");
        await Expect(page.Locator("#f-story")).ToHaveValueAsync("干了三个月没发钱");
        browser.AssertClean();
    }
}
