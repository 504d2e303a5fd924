using Microsoft.Playwright;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Screens;

namespace Browser.Tests.Kiosk;

/// <summary>Sees a service that is made of JSON alone: its ways in, texts and lists, and every page of its forms up to the check page or the outcome.</summary>
internal sealed class ServiceTour(IPage page, KioskHost host, ScreenLooks looks)
{
    /// <summary>An ID number of nobody: no region has this code.</summary>
    public const string Id = "000000199001010018";
    private const int MostPages = 6;

    public async Task GoAsync(ModuleInstance module)
    {
        var id = module.Info.Id;
        if (module.Definition.Doors.Count > 1)
        {
            await LookAsync($"/m/{id}", $"{id}-doors");
        }

        foreach (var content in module.Definition.Contents.Keys)
        {
            await LookAsync($"/m/{id}/content/{content}", $"{id}-content-{content}");
        }

        foreach (var (screen, list) in module.Definition.Screens)
        {
            await LookAsync($"/m/{id}/list/{screen}", $"{id}-list-{screen}");
            if (list.Map)
            {
                await MapAsync(id, screen);
            }
        }

        foreach (var form in module.Definition.Doors.Values.Select(Form).OfType<string>())
        {
            await FormAsync(id, form);
        }
    }

    // The marks lead where the rows do, and what is taken away has a map of its own.
    private async Task MapAsync(string module, string screen)
    {
        await LookAsync($"/m/{module}/list/{screen}?map=1", $"{module}-map-{screen}");
        Assert.Equal(await page.Locator(".map-list a").First.GetAttributeAsync("href"), await page.Locator("a.map-mark:visible").First.GetAttributeAsync("href"));
        await page.Locator("a.map-mark:visible").First.TapAsync();
        await page.WaitForURLAsync("**/item/**");
        await looks.AtAsync($"{module}-map-{screen}-item");
        await LookAsync(new Uri(page.Url).PathAndQuery.Replace("/item/", "/slip/", StringComparison.Ordinal), $"{module}-map-{screen}-slip");
    }

    private static string? Form(Door door) => door.Case ?? door.Form;

    private async Task LookAsync(string path, string name)
    {
        await page.GotoAsync(host.At(path));
        await looks.AtAsync(name);
    }

    /// <summary>Fills in the form that is open, page by page, up to its check page.</summary>
    public async Task ToCheckAsync(string name)
    {
        for (var number = 1; number <= MostPages && page.Url.Contains("/form/", StringComparison.Ordinal); number++)
        {
            await AnswerAsync();
            await NextAsync();
            await looks.AtAsync($"{name}-form-{number}-next");
        }
    }

    private async Task FormAsync(string module, string form)
    {
        await page.GotoAsync(host.At($"/m/{module}/form/{form}"));
        for (var number = 1; number <= MostPages && page.Url.Contains("/form/", StringComparison.Ordinal); number++)
        {
            await looks.AtAsync($"{module}-{form}-{number}");
            await AnswerAsync();
            await NextAsync();
        }

        Assert.True(page.Url.Contains("/check/", StringComparison.Ordinal) || page.Url.Contains("/outcome/", StringComparison.Ordinal), $"{page.Url}: {string.Join(' ', await page.Locator(".field-error").AllInnerTextsAsync())}");
        await looks.AtAsync($"{module}-{form}-end");
    }

    // An answer may bring up another question on the same page, so the address alone does not tell that the next page is there.
    private async Task NextAsync()
    {
        await page.EvaluateAsync("() => document.querySelector('form[data-form]').dataset.answered = ''");
        await page.Locator("form[data-form] .btn-primary:not([type=button])").TapAsync();
        await page.WaitForFunctionAsync("() => document.readyState === 'complete' && !document.querySelector('form[data-answered]') && document.querySelector('main')");
    }

    private async Task AnswerAsync()
    {
        var questions = page.Locator("form[data-form] fieldset:has(.choice)");
        for (var at = 0; at < await questions.CountAsync(); at++)
        {
            if (await questions.Nth(at).Locator("input:checked").CountAsync() == 0)
            {
                await questions.Nth(at).Locator(".choice").First.TapAsync();
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }
        }

        foreach (var field in await page.Locator("form[data-form] :is(input, textarea)[data-osk]:visible").AllAsync())
        {
            var answer = await field.GetAttributeAsync("data-osk") switch { "name" => "王小明", "phone" => "13800001234", "number" => "30", "date" => "2026-11-01", "idno" => Id, "pinyin" => "春风路工地", _ => "" };
            await field.FillAsync(answer);
        }
    }
}
