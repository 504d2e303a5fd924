using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Microsoft.Playwright;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Fields;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>Sees what a resident sees of policies: the ways to them, one of each mode, the questions to their end, results and slips.</summary>
internal sealed class PolicyTour(IPage page, KioskHost host, ScreenLooks looks)
{
    public async Task GoAsync(ModuleInstance module)
    {
        var at = $"/m/{module.Info.Id}";
        await LookAsync(at, "policies");
        await LookAsync($"{at}?side=employer", "policies-employer");
        await RegisterAsync(at);
        await page.GotoAsync(host.At($"{at}?side=resident"));
        await LookAsync($"{at}/group/situation/lost-job", "policies-group");
        await LookAsync($"{at}/list/packages", "policies-list");
        await LookAsync($"{at}/filter/packages/department", "policies-filter");
        await LookAsync($"{at}/search/packages", "policies-search");
        foreach (var id in new[] { "flexible-insurance", "skills-subsidy", "maternity", "night-bus" })
        {
            await LookAsync($"{at}/package/{id}", $"policies-package-{id}");
        }

        await QuestionsAsync(at);
        await LookAsync($"{at}/package/flexible-insurance", "policies-package-answered");
        await LookAsync($"{at}/checklist/flexible-insurance", "policies-checklist");
        await ListedAsync(at);
        await ConfirmAsync(at);
    }

    private async Task RegisterAsync(string at)
    {
        const string First = "91000000MA0001001";
        var code = First + CreditCodeField.CheckCharacter(First);
        await host.App.SignInAsync();
        using var made = await host.App.Staff.PostFormAsync($"/s/demo{at}/employercode", ("code", code));
        var own = Regex.Match(await made.Content.ReadAsStringAsync(), ">(?<it>[0-9]{4} [0-9]{4})<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;
        await page.GotoAsync(host.At($"{at}/employer"));
        await page.FillAsync("#code", code);
        await page.FillAsync("#own", own);
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".policy-known")).ToBeVisibleAsync();
        await looks.AtAsync("policies-employer-found");
    }

    private async Task QuestionsAsync(string at)
    {
        await page.GotoAsync(host.At($"{at}/ask"));
        for (var number = 1; number <= 40 && page.Url.EndsWith("/ask", StringComparison.Ordinal); number++)
        {
            var question = await page.Locator("#question").InnerTextAsync();
            if (number <= 4)
            {
                await looks.AtAsync($"policies-ask-{number}");
            }

            var options = page.Locator(".policy-option");
            if (await options.CountAsync() > 0)
            {
                await options.First.TapAsync();
            }
            else
            {
                await page.FillAsync("#value", "30");
                await page.Locator(".policy-answers .btn-primary").TapAsync();
            }

            await page.WaitForFunctionAsync("was => document.querySelector('#question')?.innerText !== was", question);
        }

        await Expect(page.Locator(".outcome")).ToBeVisibleAsync();
        await looks.AtAsync("policies-results");
        await page.Locator(".policy-no summary").TapAsync();
        await looks.AtAsync("policies-results-open");
        await LookAsync($"{at}/summary", "policies-summary");
    }

    private async Task ListedAsync(string at)
    {
        await LookAsync($"{at}/listed/maternity", "policies-listed");
        await page.FillAsync("#name", "王小明");
        await page.FillAsync("#number", "11010519491231002X");
        await page.FillAsync("#last", "1234");
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator("main .card")).ToBeVisibleAsync();
        await looks.AtAsync("policies-listed-not");
    }

    private async Task ConfirmAsync(string at)
    {
        await LookAsync($"{at}/confirm/skills-subsidy", "policies-confirm");
        await page.FillAsync("#f-name", "王小明");
        await page.FillAsync("#f-id", "11010519491231002X");
        await page.FillAsync("#f-phone", "13800001234");
        await page.FillAsync("#f-account", "6222000011112222");
        await page.Locator("[name=v-consent]").CheckAsync();
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".policy-letter")).ToBeVisibleAsync();
        await looks.AtAsync("policies-letter");
        await page.Locator("main form .btn-primary").TapAsync();
        await Expect(page.Locator(".slip")).ToBeVisibleAsync();
        await looks.AtAsync("policies-confirmed");
    }

    private async Task LookAsync(string path, string name)
    {
        await page.GotoAsync(host.At(path));
        await looks.AtAsync(name);
    }
}
