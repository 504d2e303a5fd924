using Host.Tests.Plugins;
using Microsoft.Playwright;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>One visit that sees everything a resident can see of one part of the station, by what the modules define: lists, choices, records, slips, forms, tickets, failures.</summary>
internal sealed class KioskTour(IPage page, KioskHost host, ScreenLooks looks)
{
    public async Task GoAsync(string part, string language, bool large)
    {
        await ChooseAsync(language, large);
        var modules = host.App.Get<EngineHost>().Live.Sites["demo"].Modules.Values;
        if (part == KioskCrawl.Station)
        {
            await HomeAsync();
            await StillAsync();
            await OwnPagesAsync(modules.First(m => m.Info.Plugin == "KioskPages"));
            await FailuresAsync();
            await WaitingAsync();
            return;
        }

        foreach (var module in modules.Where(m => m.Info.Plugin == part))
        {
            await OwnPagesAsync(module);
            await ModuleAsync(module);
        }
    }

    private async Task ModuleAsync(ModuleInstance module)
    {
        switch (module.Info.Plugin)
        {
            case "PolicyPackages":
                await new PolicyTour(page, host, looks).GoAsync(module);
                return;
            case "FormService":
                await new ServiceTour(page, host, looks).GoAsync(module);
                return;
            case "BedBooking":
                await BedsAsync(module);
                break;
        }

        if (module.Definition.Doors.Count > 0)
        {
            await new ServiceTour(page, host, looks).GoAsync(module);
        }

        if (module.Definition.Screens.Values.Any(s => s.AskFirst is not null))
        {
            await LookAsync(PathOf(module, "").TrimEnd('/'), $"{module.Info.Id}-first");
        }

        foreach (var screen in module.Definition.Screens.Keys)
        {
            await ListAsync(module, screen);
            await NothingAsync(module, screen);
            await ItemAsync(module, screen);
            await SlipAsync(module, screen);
        }
    }

    private static string PathOf(ModuleInstance module, string rest) => $"/m/{module.Info.Id}/{rest}";

    private async Task OpenAsync(string path) => await page.GotoAsync(host.At(path));

    private async Task LookAsync(string path, string name)
    {
        await OpenAsync(path);
        await looks.AtAsync(name);
    }

    private async Task ChooseAsync(string language, bool large)
    {
        await OpenAsync("/");
        if (language != "zh-CN")
        {
            await page.TapAsync($"[name=language][value={language}]");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        }

        if (large)
        {
            await page.TapAsync("[name=large]");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-large", "");
        }
    }

    private async Task HomeAsync()
    {
        await looks.AtAsync("home");
        // The attract screen waits for an untouched home, in the station's first language; how it comes and goes is tested elsewhere.
        await page.EvaluateAsync("() => { document.getElementById('attract').hidden = false; for (const e of document.querySelectorAll('.bar, .dock, .home')) e.inert = true; }");
        await looks.AtAsync("attract");
        await OpenAsync("/");
        await page.TapAsync(".dock-help");
        await Expect(page.Locator("#help")).ToBeVisibleAsync();
        await looks.AtAsync("help");
        await page.TapAsync("#help .btn-primary");
        await page.Locator("[commandfor=privacy] >> visible=true").First.TapAsync();
        await Expect(page.Locator("#privacy")).ToBeVisibleAsync();
        await looks.AtAsync("privacy");
        await OpenAsync("/ticket");
        await page.Context.Clock.RunForAsync(1000 * (2 + await page.EvaluateAsync<int>("() => Number(document.documentElement.dataset.idleWarn)")));
        await Expect(page.Locator("#idle")).ToBeVisibleAsync();
        await looks.AtAsync("idle");
        await page.TapAsync("#idle-stay");
    }

    /// <summary>A form is left half filled: home offers it, and a visit that broke off asks who stands there.</summary>
    private async Task StillAsync()
    {
        await OpenAsync("/m/call-back/form/call-back");
        await page.FillAsync("[name='v-name']", "欧阳小满");
        await page.TapAsync(".dock-home");
        await Expect(page.Locator(".tile-left")).ToBeVisibleAsync();
        await looks.AtAsync("home-unfinished");
        await LookAsync("/still", "still");
        await page.TapAsync(".still .btn-primary");
        await page.WaitForURLAsync(url => !url.EndsWith("/still", StringComparison.Ordinal));
    }

    /// <summary>Pages that a plugin brings itself and that need nothing to be shown; the one that throws is driven to with the failures.</summary>
    private async Task OwnPagesAsync(ModuleInstance module)
    {
        foreach (var name in KioskCrawl.OwnPages(host, module.Info.Plugin).Where(p => !p.Equals("broken", StringComparison.OrdinalIgnoreCase)))
        {
            await LookAsync(PathOf(module, name), $"{module.Info.Id}-own-{name}");
        }
    }

    /// <summary>From an employer over the hotels to the first page of the form, where what was chosen is no longer asked.</summary>
    private async Task BedsAsync(ModuleInstance module)
    {
        await LookAsync(PathOf(module, "") + "?q=YX", "beds-employers");
        await page.TapAsync("a.row");
        await page.WaitForURLAsync("**/hotels?*");
        await looks.AtAsync("beds-hotels");
        await page.TapAsync(".chip[href*='sex=female']");
        await page.WaitForURLAsync("**/hotels?*sex=female*");
        await looks.AtAsync("beds-hotels-free");
        await page.TapAsync("a.row");
        await page.WaitForURLAsync("**/form/*");
        await looks.AtAsync("beds-form");
    }

    private async Task ListAsync(ModuleInstance module, string screen)
    {
        var shown = module.Definition.Screens[screen];
        await LookAsync(PathOf(module, $"list/{screen}"), $"{screen}");
        await LookAsync(PathOf(module, $"more/{screen}"), $"{screen}-more");
        await LookAsync(PathOf(module, $"sort/{screen}"), $"{screen}-sort");
        foreach (var filter in shown.Filters.Keys)
        {
            await LookAsync(PathOf(module, $"filter/{screen}/{filter}"), $"{screen}-filter-{filter}");
        }

        await LookAsync(PathOf(module, $"search/{screen}"), $"{screen}-search");
        await page.TapAsync("#words");
        await Expect(page.Locator("#osk")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-search-keyboard");
    }

    /// <summary>Nothing is found, with a filter to relax and without.</summary>
    private async Task NothingAsync(ModuleInstance module, string screen)
    {
        await OpenAsync(PathOf(module, $"list/{screen}"));
        await page.Locator(".chips a[href*='/filter/']").First.TapAsync();
        await page.Locator(".option").First.TapAsync();
        await Expect(page.Locator(".browse")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-narrowed");
        await SearchAsync("zzqxv");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-nothing");
    }

    private async Task SearchAsync(string words)
    {
        await page.Locator(".chips a[href*='/search/']").TapAsync();
        await page.FillAsync("#words", words);
        await page.Locator("main form .btn-primary").TapAsync();
    }

    private async Task ItemAsync(ModuleInstance module, string screen)
    {
        await LookAsync(PathOf(module, $"item/{screen}/no-such-record"), $"{screen}-over");
        await OpenAsync(PathOf(module, $"list/{screen}"));
        await page.Locator(".row").First.TapAsync();
        await Expect(page.Locator(".item-head")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-item");
        if (await page.Locator(".item-actions a[href*='/form/']").CountAsync() > 0)
        {
            await page.Locator(".item-actions a[href*='/form/']").First.TapAsync();
            await FormAsync(screen);
        }
    }

    private async Task SlipAsync(ModuleInstance module, string screen)
    {
        await OpenAsync(PathOf(module, $"list/{screen}"));
        for (var picked = 1; picked <= 3; picked++)
        {
            await page.Locator(".pick[aria-pressed=false]").First.TapAsync();
            await Expect(page.Locator(".pick[aria-pressed=true]")).ToHaveCountAsync(picked);
        }

        await looks.AtAsync($"{screen}-picked");
        await page.TapAsync(".browse-basket");
        await Expect(page.Locator(".slip")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-slip");
        await page.EvaluateAsync("() => { window.print = () => {}; }");
        await page.TapAsync("[data-print=go]");
        await Expect(page.Locator("[data-print=failed]")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-slip-sent");
        await page.TapAsync("[data-print=failed]");
        await looks.AtAsync($"{screen}-slip-failed");
        await page.TapAsync("[data-print=screen]");
        await looks.AtAsync($"{screen}-slip-big");
    }

    private async Task FormAsync(string screen)
    {
        await Expect(page.Locator("form.form")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-form");
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-form-faults");
        await page.Locator("form.form input[data-osk]").First.TapAsync();
        await Expect(page.Locator("#osk")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-form-keyboard");
        await page.TapAsync("#osk [data-skbtn='{done}']");
        foreach (var field in await page.Locator("form.form input[data-osk]:visible").AllAsync())
        {
            await field.FillAsync(await field.GetAttributeAsync("data-osk") switch { "name" => "王小明", "phone" => "13800001234", "number" => "3", "date" => "1990-05-06", "idno" => ServiceTour.Id, _ => "夜班" });
        }

        await new ServiceTour(page, host, looks).ToCheckAsync(screen);
        await Expect(page.Locator(".check-answer").First).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-check");
        await page.Locator("[data-reveal]").First.TapAsync();
        await looks.AtAsync($"{screen}-check-shown");
        await HandInAsync(screen);
    }

    /// <summary>The host is away for a moment while the form is handed in: the banner shows, and then the ticket.</summary>
    private async Task HandInAsync(string screen)
    {
        await page.RouteAsync("**/check/*", Away);
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        await Expect(page.Locator("#network")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-retrying");
        await page.UnrouteAllAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        await looks.AtAsync($"{screen}-done");
        await TicketAsync(await page.Locator(".slip-code").InnerTextAsync());

        static Task Away(IRoute route) => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync();
    }

    private async Task TicketAsync(string code)
    {
        await LookAsync("/ticket", "ticket");
        await page.FillAsync("#code", "ABCD-EFGH-1");
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await looks.AtAsync("ticket-wrong");
        await page.FillAsync("#code", code);
        await page.Locator("form.form .btn-primary").TapAsync();
        await Expect(page.Locator(".mark")).ToBeVisibleAsync();
        await looks.AtAsync("ticket-found");
        await page.TapAsync("main .actions a[href*='slip=']");
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        await looks.AtAsync("ticket-slip");
        await page.TapAsync(".dock-back");
        await page.Locator("main .actions a[href*='way=']").First.TapAsync();
        await Expect(page.Locator(".notice-warn")).ToBeVisibleAsync();
        await looks.AtAsync("ticket-withdraw");
        await page.Locator("main .btn-primary").TapAsync();
        await page.WaitForURLAsync("**/ticket?*done=*");
        await looks.AtAsync("ticket-withdrawn");
    }

    /// <summary>A page that is not there, one that fails, and a module that failed for so many people that it is shut.</summary>
    private async Task FailuresAsync()
    {
        await LookAsync("/no-such-page", "missing");
        await LookAsync("/m/pages/broken", "failed");
        for (var person = 0; person < ModuleLimits.Default.MostErrors; person++)
        {
            await Visitors.NewAsync(host.App, "/m/pages", "/m/pages/broken");
        }

        await LookAsync("/m/pages", "shut");
        await LookAsync("/", "home-shut");
        Assert.Single(await page.Locator(".tile-shut").AllInnerTextsAsync());
    }

    /// <summary>What the service worker shows in place of a page while the host is away.</summary>
    private async Task WaitingAsync()
    {
        var texts = await page.EvaluateAsync<string>("() => { const { waitTitle, waitBody } = document.getElementById('network').dataset; return JSON.stringify({ lang: document.documentElement.lang, title: waitTitle, body: waitBody }); }");
        await page.RouteAsync("**/wait-texts.json", route => route.FulfillAsync(new() { ContentType = "application/json", Body = texts }));
        await page.RouteAsync("**/healthz", route => route.AbortAsync());
        await OpenAsync("/wait.html");
        await Expect(page.Locator("#title")).Not.ToBeEmptyAsync();
        await looks.AtAsync("waiting", isFramed: false);
    }
}
