using System.Text.Json.Nodes;
using Host.Tests;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

/// <summary>The console's pages of a module, on the demo's job board.</summary>
public sealed class TablesTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("zh-CN", "desk")]
    [InlineData("en", "desk")]
    [InlineData("zh-CN", "phone")]
    [InlineData("en", "phone")]
    public async Task Every_page_of_a_module_is_accessible_in_both_languages_and_fits_desk_and_phone(string language, string size)
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await browser.SignInAsync(app, size == "desk" ? Screen.Desk : Screen.Phone, language);
        var id = await FillAsync(app, 60);
        var receipt = await SubmitAsync(app, id);

        (string Name, string Path)[] pages =
        [
            ("home", ""), ("table", "/tables/postings?view=open"), ("filtered", "/tables/postings?view=all&f.state=open&q=gz"), ("nothing", "/tables/postings?view=all&q=zzzz"),
            ("record", $"/record/postings/{id}"), ("new", "/new/postings"), ("quick", "/new/postings?quick=true"),
            ("cases", "/cases/interest"), ("case", $"/case/{receipt.CaseId}"), ("import", "/import/postings"),
        ];
        foreach (var (name, path) in pages)
        {
            await page.Page.GotoAsync(new Uri(app.StaffUrl, "/m/jobs" + path).ToString());
            await CheckAsync(page, $"module-{name}-{size}-{language}");
        }

        await page.Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "岗位.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("单位,岗位,月薪,地点\n江城食品厂,包装工,4-6千/月,江城\n,司机,面议,江城\n") });
        await page.Page.FillAsync("#source", "区就业中心");
        await page.Page.ClickAsync("main form .primary");
        await Expect(page.Page.Locator(".mapping").First).ToBeVisibleAsync();
        await CheckAsync(page, $"module-columns-{size}-{language}");
        await page.Page.ClickAsync("main form .primary");
        await Expect(page.Page.Locator("[data-figure=new]")).ToBeVisibleAsync();
        await CheckAsync(page, $"module-result-{size}-{language}");
    }

    [BrowserFact]
    public async Task Fifteen_rows_stand_on_a_small_desk_screen_and_are_worked_by_keyboard()
    {
        await using var app = await StationApp.StartAsync();
        await using var page = await browser.SignInAsync(app, Screen.Desk, "zh-CN");
        await FillAsync(app, 60);

        await page.Page.GotoAsync(new Uri(app.StaffUrl, "/m/jobs/tables/postings?view=open").ToString());
        var whole = await page.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('tbody tr')].filter(r => r.getBoundingClientRect().bottom <= innerHeight && r.getBoundingClientRect().top >= 0).length");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("x");
        await Expect(page.Page.Locator("tr.picked")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".table-bulk")).ToBeVisibleAsync();
        await page.KeepPictureAsync("module-picked-desk");
        await page.Page.Keyboard.PressAsync("/");
        await Expect(page.Page.Locator("input[type=search]")).ToBeFocusedAsync();

        Assert.True(whole >= 15, $"{whole} rows are in sight");
        page.AssertClean();
    }

    private static ModuleInstance Jobs(StationApp app) => app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

    private static async Task<string> FillAsync(StationApp app, int count)
    {
        var id = "";
        for (var i = 0; i < count; i++)
        {
            var body = new JsonObject
            {
                ["title"] = $"包装工{i}", ["employer"] = "江城食品厂", ["place"] = "江城", ["pay"] = "4-5千/月", ["state"] = "open", ["words"] = "clear", ["trust"] = "ok", ["group-role"] = "first",
                ["posted"] = "2026-11-20", ["until"] = "2026-12-31", ["headcount"] = 3, ["district"] = "东湖区", ["flags"] = new JsonArray("no-hours"),
            };
            id = await Jobs(app).Store.WriteAsync(unit => unit.Insert(Jobs(app).Stored("postings"), (JsonObject)body.DeepClone()).Id);
        }

        return id;
    }

    private static Task<CaseReceipt> SubmitAsync(StationApp app, string posting) => app.Get<CaseDesk>().SubmitAsync(Jobs(app), new CaseSubmission
    {
        Kind = "interest",
        Answers = new JsonObject { ["name"] = "张伟", ["phone"] = "13800138000", ["consent"] = true },
        Subject = ("postings", posting),
        Title = "包装工",
        Key = Guid.NewGuid().ToString("N"),
        Actor = "kiosk",
    });

    private static async Task CheckAsync(BrowserPage page, string name)
    {
        await page.KeepPictureAsync(name);
        Assert.Empty(await page.AccessibilityFaultsAsync());
        var wide = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(wide <= 0, $"{name} is {wide} pixels too wide");
        page.AssertClean();
    }
}
