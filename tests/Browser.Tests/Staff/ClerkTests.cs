using Browser.Tests.Kiosk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Staff;

/// <summary>Somebody who has never programmed makes a service, tries it, publishes it, changes it while it is used, and takes it back.</summary>
public sealed class ClerkTests(BrowserFixture browsers)
{
    private const int MostActions = 120;
    private const string Forms = "/settings/forms/request";
    private const string One = Forms + "/pages/page-1/fields";
    private const string Two = Forms + "/pages/contact/fields";
    private const string Case = "/settings/cases/request";

    [BrowserFact]
    [Trait("row", "L3")]
    [Trait("row", "L4")]
    [Trait("row", "L14")]
    public async Task A_clerk_makes_publishes_changes_and_takes_back_a_service_in_120_actions()
    {
        await using var host = await KioskHost.StartAsync(pages: false);
        await using var console = await browsers.SignInAsync(host.App, Screen.Desk, "zh-CN");
        var clerk = new Clerk(console.Page);

        await MakeAsync(clerk);
        await FormAsync(clerk);
        await RuleAsync(clerk);
        await CaseAsync(clerk);
        await ReportAsync(clerk);
        await console.KeepPictureAsync("clerk-report");
        await TryAsync(clerk, host);
        await PublishAsync(clerk, "新服务上线");
        await Expect(console.Page.Locator(".toast")).ToContainTextAsync("已发布");

        await using var first = await BeginAsync(host, "第一个人");
        await HandInAsync(first.Page);
        await using var second = await BeginAsync(host, "第二个人");

        await ChangeAsync(clerk);
        await HandInAsync(second.Page);
        await HandleAsync(clerk);
        await ChartAsync(clerk);
        await BackAsync(clerk, host);
        console.AssertClean();
        Assert.True(clerk.Actions <= MostActions, $"{clerk.Actions} actions");
    }

    private static async Task MakeAsync(Clerk clerk)
    {
        await clerk.ClickAsync("nav.menu a[href$='/designer']");
        await clerk.ClickAsync(".page-head a.primary");
        await clerk.ClickAsync(".template:has([value=blank])");
        await clerk.TypeAsync("#zh", "骑手补贴");
        await clerk.TypeAsync("#en", "Rider grant");
        await clerk.ClickAsync("form button.primary");
        await clerk.ClickAsync("[name='v/enabled'][type=checkbox]");
    }

    private static async Task FormAsync(Clerk clerk)
    {
        await clerk.ClickAsync(".outline", "新服务");
        await clerk.AddAsync(Forms + "/pages", "联系方式", "Contact");
        await clerk.AddAsync(Forms + "/rules", "年满16岁", "Is sixteen");
        await clerk.AddAsync(Forms + "/outcomes", "暂时不能申请", "Not yet");
        await clerk.ClickAsync($"a[data-open][href*='{Uri.EscapeDataString(Forms + "/pages/page-1")}']");
        await clerk.TypeAsync($"[name='v{One}/question/label/zh-CN']", "骑手姓氏");
        await clerk.TypeAsync($"[name='v{One}/question/label/en']", "Family name");
        await clerk.AddAsync(One, "年龄", "Age", "数字");
        await clerk.AddAsync(One, "户籍", "Household", "单选");
        await clerk.AddAsync(One, "来自哪里", "From where");
        await clerk.ClickAsync($"[name='v{One}/age/required'][type=checkbox]");
        await clerk.ClickAsync($"a[data-open][href*='{Uri.EscapeDataString(One + "/household")}']");
        await clerk.AddSeveralAsync(One + "/household/options", "本地 | Local", "外地 | Elsewhere");
        await clerk.ClickAsync(".outline", "来自哪里");
        await clerk.PickAsync($"[name='c{One}/from-where/shownWhen#0#s']", "户籍");
        await clerk.PickAsync($"[name='c{One}/from-where/shownWhen#0#x']", "外地");
        await Expect(clerk.Page.Locator(".sentence")).ToContainTextAsync("户籍是“外地”");
        await clerk.ClickAsync(".outline", "联系方式");
        await clerk.AddSeveralAsync(Two, "平台 | Platform", "车牌 | Plate", "方便的时间 | Best time", "备注 | Notes");
    }

    private static async Task RuleAsync(Clerk clerk)
    {
        await clerk.ClickAsync(".outline", "规则");
        await clerk.ClickAsync("a[data-open]");
        await clerk.PickAsync($"[name='c{Forms}/rules/is-sixteen/when#0#s']", "年龄");
        await clerk.TypeAsync($"[name='c{Forms}/rules/is-sixteen/when#0#x']", "16");
        await Expect(clerk.Page.Locator(".sentence")).ToContainTextAsync("16");
        await clerk.ClickAsync(".outline", "结果");
        await clerk.ClickAsync("a[data-open]");
        await clerk.PickAsync($"[name='c{Forms}/outcomes/not-yet/when#0#s']", "年满16岁");
        await clerk.PickAsync($"[name='c{Forms}/outcomes/not-yet/when#0#v']", "不符合");
    }

    private static async Task CaseAsync(Clerk clerk)
    {
        await clerk.ClickAsync(".outline", "办件");
        await clerk.AddAsync(Case + "/states", "审核中", "In review");
        await clerk.ClickAsync($"[value='up:{Case}/states/in-review']");
        await clerk.AddAsync(Case + "/transitions", "开始审核", "Begin review");
        await clerk.ClickAsync($"[name='v{Case}/transitions/begin-review/from'][value=new]");
        await clerk.PickAsync($"[name='v{Case}/transitions/begin-review/to']", "审核中");
        await clerk.ClickAsync($"[name='v{Case}/transitions/finish/from'][value=in-review]");
        await Expect(clerk.Page.Locator(".diagram .box")).ToHaveCountAsync(3);
    }

    private static async Task ReportAsync(Clerk clerk)
    {
        await clerk.ClickAsync(".outline", "统计");
        await clerk.AddAsync("/settings/reports", "按户籍统计", "By household");
        await clerk.PickAsync("[name='v/settings/reports/by-household/case']", "办件");
        await clerk.PickAsync("[name='v/settings/reports/by-household/by']", "户籍");
        await Expect(clerk.Page.Locator("#designer-status")).ToContainTextAsync("检查通过");
    }

    private async Task TryAsync(Clerk clerk, KioskHost host)
    {
        await clerk.ClickAsync("a[href*='/designer/preview/']");
        await clerk.ClickAsync("[data-start-preview]");
        var code = await clerk.Page.Locator("[data-code]").InnerTextAsync();
        await using var kiosk = await browsers.OpenAsync(host.At("/ticket"));
        await kiosk.Page.FillAsync("#code", code);
        await kiosk.Page.Locator("main form .btn-primary").First.TapAsync();
        await Expect(kiosk.Page.Locator(".trial")).ToBeVisibleAsync();
        await kiosk.KeepPictureAsync("clerk-preview-home");
        await AnswerAsync(kiosk.Page, "小朋友", age: "12");
        await kiosk.Page.Locator("form[data-form] .btn-primary:not([type=button])").TapAsync();
        await Expect(kiosk.Page.Locator("main")).ToContainTextAsync("暂时不能申请");
        await kiosk.Page.TapAsync(".dock-home");
        await AnswerAsync(kiosk.Page, "试用的人");
        await HandInAsync(kiosk.Page);
        await kiosk.KeepPictureAsync("clerk-preview-done");
        await using var other = await browsers.OpenAsync(host.At("/"));
        await Expect(other.Page.Locator(".tile", new() { HasTextString = "骑手补贴" })).ToHaveCountAsync(0);
        kiosk.AssertClean();
    }

    private static async Task PublishAsync(Clerk clerk, string why)
    {
        if (!clerk.Page.Url.Contains("/designer/edit/", StringComparison.Ordinal))
        {
            await clerk.ClickAsync(".crumb a");
        }

        await clerk.ClickAsync("[data-publish]");
        await clerk.TypeAsync("#why", why);
        await clerk.ClickAsync("main form button.primary");
    }

    // Up to the second page of the form.
    private async Task<BrowserPage> BeginAsync(KioskHost host, string name)
    {
        var kiosk = await browsers.OpenAsync(host.At("/"));
        await AnswerAsync(kiosk.Page, name);
        return kiosk;
    }

    private static async Task AnswerAsync(IPage page, string name, string age = "30")
    {
        await page.Locator(".tile", new() { HasTextString = "骑手补贴" }).TapAsync();
        await page.FillAsync("#f-question", name);
        await page.FillAsync("#f-age", age);
        await page.Locator(".choice", new() { HasTextString = "本地" }).TapAsync();
        await page.Locator("form[data-form] .btn-primary:not([type=button])").TapAsync();
        await Expect(page.Locator("#f-platform")).ToBeVisibleAsync();
    }

    private static async Task HandInAsync(IPage page)
    {
        await page.FillAsync("#f-platform", "美味配送");
        await page.Locator("form[data-form] .btn-primary:not([type=button])").TapAsync();
        await page.WaitForURLAsync("**/check/**");
        await page.Locator("main form .btn-primary").TapAsync();
        await page.WaitForURLAsync("**/done/**");
    }

    private static async Task ChangeAsync(Clerk clerk)
    {
        await clerk.ClickAsync(".outline", "新服务");
        await clerk.ClickAsync($"a[data-open][href*='{Uri.EscapeDataString(Forms + "/pages/page-1")}']");
        await clerk.TypeAsync($"[name='v{One}/question/label/zh-CN']", "称呼");
        await clerk.ClickAsync($"[name='v{One}/age/required'][type=checkbox]");
        await clerk.ClickAsync("[data-publish]");
        await Expect(clerk.Page.Locator(".changes").First).ToContainTextAsync("必填 由“是”改为“否”");
        await clerk.TypeAsync("#why", "年龄改为选填");
        await clerk.ClickAsync("main form button.primary");
        await Expect(clerk.Page.Locator(".toast")).ToContainTextAsync("已发布");
    }

    private static async Task HandleAsync(Clerk clerk)
    {
        foreach (var (name, asked) in new[] { ("第二个人", "骑手姓氏"), ("第一个人", "骑手姓氏") })
        {
            await clerk.ClickAsync("nav.menu a[href$='/cases/request']");
            await clerk.ClickAsync("table", name);
            await Expect(clerk.Page.Locator("main")).ToContainTextAsync("称呼");
            await clerk.ClickAsync("a[href='?as=filed']");
            await Expect(clerk.Page.Locator("main")).ToContainTextAsync(asked);
            await clerk.ClickAsync("main", "回到现在的样子");
            await clerk.ClickAsync(clerk.Page.Locator("[aria-labelledby=moves] form").Filter(new() { HasTextString = "办结" }).Locator("button"));
            await Expect(clerk.Page.Locator("main")).ToContainTextAsync("已办结");
        }
    }

    private static async Task ChartAsync(Clerk clerk)
    {
        await clerk.ClickAsync("nav.menu", "按户籍统计");
        await Expect(clerk.Page.Locator("svg[role=img], figure svg").First).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync("本地");
    }

    private static async Task BackAsync(Clerk clerk, KioskHost host)
    {
        var file = Directory.EnumerateFiles(Path.Combine(host.Folder, "data", "config", "stations", "demo", "modules"), "*.json").MaxBy(File.GetLastWriteTimeUtc)!;
        var now = await File.ReadAllTextAsync(file);
        await clerk.ClickAsync("nav.menu a[href$='/designer']");
        await clerk.ClickAsync("table", "骑手补贴");
        await clerk.ClickAsync(".page-head details.drop summary");
        await clerk.ClickAsync(".drop-box a[href*='/configuration/file']");
        await clerk.ClickAsync(clerk.Page.Locator(".list li").Filter(new() { HasTextString = "新服务上线" }).Locator("a"));
        await clerk.TypeAsync("[name=why]", "恢复原来的");
        await clerk.ClickAsync("main form button.danger");
        var before = await File.ReadAllTextAsync(file);
        Assert.NotEqual(now, before);
        Assert.Contains("骑手姓氏", before, StringComparison.Ordinal);
        Assert.DoesNotContain("称呼", before, StringComparison.Ordinal);
    }
}
