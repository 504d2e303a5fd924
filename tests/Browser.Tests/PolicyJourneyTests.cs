using Host.Tests.Kiosk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident finds out what fits and confirms it once, in both languages.</summary>
public sealed class PolicyJourneyTests(BrowserFixture browsers)
{
    [BrowserTheory]
    [InlineData("zh-CN", "技能提升补贴", "没有工作", "不是", "说不清")]
    [InlineData("en", "Skill certificate subsidy", "Out of work", "No", "I cannot say")]
    [Trait("row", "Y3")]
    [Trait("row", "Y9")]
    public async Task From_the_home_over_the_questions_to_a_confirmed_letter(string language, string policy, string jobless, string no, string skip)
    {
        await using var board = await JourneyBoard.StartAsync();
        await using var browser = await browsers.OpenAsync(board.App.KioskUrl.AbsoluteUri, language == "en" ? Screen.Landscape : Screen.Portrait);
        var page = browser.Page;
        if (language == "en")
        {
            await page.TapAsync("[name=language][value=en]");
        }

        await page.TapAsync("a.tile[href='/m/policies']");
        await page.TapAsync(".policy-ask");
        await page.Locator(".policy-option", new() { HasTextString = jobless }).TapAsync();
        await AnswerAsync(page, no, skip);
        await Expect(page.Locator(".outcome")).ToBeVisibleAsync();
        await browser.KeepPictureAsync($"policies-results-{language}");

        await page.Locator(".row", new() { HasTextString = policy }).First.TapAsync();
        await Expect(page.Locator(".policy-part")).ToHaveCountAsync(4);
        await browser.KeepPictureAsync($"policies-package-{language}");
        await page.Locator(".item-actions .btn-primary").TapAsync();
        await page.FillAsync("#f-name", "李梅");
        await page.FillAsync("#f-id", "11010519491231002X");
        await page.FillAsync("#f-phone", "13800138000");
        await page.FillAsync("#f-account", "6222000011112222");
        await page.Locator("[name=v-consent]").CheckAsync();
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".policy-letter")).ToContainTextAsync("6222000011112222");
        await page.Locator("main form .btn-primary").TapAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        browser.AssertClean();
    }

    // Numbers of months are plenty, what can be said "no" to is, and the rest cannot be said.
    private static async Task AnswerAsync(IPage page, string no, string skip)
    {
        for (var number = 0; number < 40; number++)
        {
            await page.WaitForLoadStateAsync();
            if (await page.Locator(".outcome").CountAsync() > 0)
            {
                return;
            }

            var question = await page.Locator("#question").InnerTextAsync();
            if (await page.Locator("#value").CountAsync() > 0)
            {
                await page.FillAsync("#value", question.Contains("证书", StringComparison.Ordinal) || question.Contains("certificate", StringComparison.Ordinal) ? "6" : "30");
                await page.Locator(".policy-answers .btn-primary").TapAsync();
            }
            else if (await page.GetByRole(AriaRole.Button, new() { Name = no, Exact = true }).CountAsync() > 0)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = no, Exact = true }).TapAsync();
            }
            else
            {
                await page.Locator(".policy-answers .btn-quiet", new() { HasTextString = skip }).TapAsync();
            }

            await page.WaitForFunctionAsync("was => document.querySelector('#question')?.innerText !== was", question);
        }
    }
}
