using System.Text.Json.Nodes;
using Browser.Tests.Staff;
using Host.Tests.Kiosk;
using Host.Tests.Policies;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A resident finds out what fits and confirms it once; a clerk keeps policies up to date and confirms for somebody. In both languages.</summary>
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

    [BrowserTheory]
    [InlineData("zh-CN", "求职面试交通补贴", "可以享受", "您正在替居民办理", "办成了")]
    [InlineData("en", "Travel to interviews", "Fits", "You are acting for a person", "It worked out")]
    [Trait("row", "Y9")]
    [Trait("row", "Y14")]
    [Trait("row", "Y15")]
    [Trait("row", "Y16")]
    public async Task A_clerk_mends_a_policy_prints_it_confirms_for_somebody_and_hears_what_came_of_it(string language, string old, string fits, string acting, string got)
    {
        await using var city = await PolicyCity.StartAsync(config =>
        {
            var file = Path.Combine(PolicyCity.ContentOf(config), "interview-travel.md");
            File.WriteAllText(file, File.ReadAllText(file).Replace("validUntil: 2027-12-31", "validUntil: 2026-11-20", StringComparison.Ordinal));
        });
        await city.InsertAsync("answers", new JsonObject { ["day"] = "2026-11-20", ["audience"] = "resident", ["questions"] = 9, ["facts"] = new JsonObject { ["graduated"] = "within-2", ["age"] = 36, ["renting"] = true, ["own-home"] = false } });
        await using var console = await browsers.SignInAsync(city.App, Screen.Desk, language);
        var page = console.Page;
        var root = city.App.StaffUrl.AbsoluteUri;

        // What is past its date stands first, and among the things to mend.
        await page.GotoAsync(root + "repairs");
        await Expect(page.Locator("main")).ToContainTextAsync(old);
        await page.GotoAsync(root + "m/policies/packages");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync(old);
        await Expect(page.Locator("tbody tr").First.Locator(".badge.bad")).ToBeVisibleAsync();
        await LookAsync(console, "packages");

        await page.Locator("a[href$='impact?policy=youth-rent']").ClickAsync();
        await page.FillAsync("#text", (await page.InputValueAsync("#text")).Replace("to: 35", "to: 40", StringComparison.Ordinal));
        await page.ClickAsync("[name=step][value=look]");
        await Expect(page.Locator("#impact + .lead + table, .policy-effect table").Last).ToContainTextAsync(fits);
        await LookAsync(console, "impact");
        await page.FillAsync("#why", "放宽到 40 岁");
        await page.ClickAsync("button[formaction*='handler=Publish']");
        await Expect(page.Locator(".banner.ok")).ToBeVisibleAsync();
        await LookAsync(console, "impact-files");

        await page.GotoAsync(root + "m/policies/leaflet/youth-rent");
        await LookAsync(console, "leaflet");
        await page.EvaluateAsync("() => { window.print = () => document.documentElement.dataset.printed = 'yes'; }");
        await page.ClickAsync("[data-print]");
        await Expect(page.Locator("html[data-printed]")).ToBeAttachedAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".leaflet h2")).ToBeVisibleAsync();
        await Expect(page.Locator(".page-head")).ToBeHiddenAsync();
        await console.KeepPictureAsync($"policies-leaflet-print-{language}");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await ConfirmForAsync(console, root, acting);
        city.App.Clock.Advance(TimeSpan.FromDays(31));
        await city.RunAsync("ask");
        await console.EnterAsync(new Uri(root + "calls"));
        await page.Locator("tbody a.button").ClickAsync();
        await page.Locator("form[action*=how] button.primary").ClickAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("李梅");
        await page.Locator("fieldset label", new() { HasTextString = got }).ClickAsync();
        await LookAsync(console, "call");
        await page.Locator("form.card button.primary").ClickAsync();
        await Expect(page).ToHaveURLAsync(root + "calls");
        Assert.Equal("got", Assert.Single(city.Cases("confirmation")).Body.Text("state"));
        Assert.Empty(console.PolicyViolations);
        // What was refused on purpose is all that the browser calls an error.
        Assert.All(console.Errors, error => Assert.Contains("422", error, StringComparison.Ordinal));
    }

    private static async Task ConfirmForAsync(BrowserPage console, string root, string acting)
    {
        var page = console.Page;
        await page.GotoAsync(root + "m/policies/packages");
        await page.Locator("a[href$='actfor/skills-subsidy']").ClickAsync();
        await page.FillAsync("#f-name", "李梅");
        await page.FillAsync("#f-id", "110105194912310020");
        await page.FillAsync("#f-phone", "13800138000");
        await page.FillAsync("#f-account", "6222000011112222");
        await page.ClickAsync("[name=step][value=letter]");
        await Expect(page.Locator(".field.wrong")).ToHaveCountAsync(2);
        await LookAsync(console, "actfor-wrong");
        await page.FillAsync("#f-id", "11010519491231002X");
        await page.CheckAsync("[name=v-consent]");
        await page.ClickAsync("[name=step][value=letter]");
        await Expect(page.Locator(".policy-letter")).ToContainTextAsync("6222000011112222");
        await Expect(page.Locator(".policy-acting")).ToContainTextAsync(acting);
        await page.ClickAsync("[name=step][value=confirm]");
        await Expect(page.Locator(".banner.bad")).ToBeVisibleAsync();
        await page.CheckAsync("[name=present]");
        await LookAsync(console, "actfor-letter");
        await page.ClickAsync("[name=step][value=confirm]");
        await Expect(page.Locator(".policy-code")).ToBeVisibleAsync();
        await Expect(page.Locator(".policy-acting")).ToContainTextAsync(acting);
        await LookAsync(console, "actfor-done");
    }

    private static async Task LookAsync(BrowserPage console, string name)
    {
        await console.KeepPictureAsync($"policies-{name}-{await console.Page.GetAttributeAsync("html", "lang")}");
        Assert.Equal("", string.Join('\n', (await console.AccessibilityFaultsAsync()).Select(fault => $"{name}: {fault}")));
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
