using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

public sealed class KeyboardTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("wish", "chachesiji", "叉车司机")]
    [InlineData("wish", "woxiangzhaoyifenyebandegongzuo", "我想找一份夜班的工作")]
    [InlineData("name", "zhangwei", "张伟")]
    public async Task Letters_typed_without_spaces_need_one_choice(string field, string letters, string text)
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.EvaluateAsync("() => { window.seen = []; addEventListener('input', e => seen.push(e.target.value)); }");
        await page.Page.TapAsync("#" + field);

        await TypeAsync(page, letters);
        await Expect(page.Page.Locator(".osk-typed")).ToHaveTextAsync(letters);
        await page.Page.Locator(".osk-best", new() { HasTextString = text }).TapAsync();

        await Expect(page.Page.Locator("#" + field)).ToHaveValueAsync(text);
        Assert.Equal([text], await page.Page.EvaluateAsync<string[]>("() => seen"));
        page.AssertClean();
    }

    [BrowserFact]
    public async Task A_family_name_and_then_a_rare_character_are_two_choices()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#name");

        await TypeAsync(page, "zhang");
        await ChooseAsync(page, "张");
        await TypeAsync(page, "yue");
        await ChooseAsync(page, "玥");

        await Expect(page.Page.Locator("#name")).ToHaveValueAsync("张玥");
    }

    [BrowserFact]
    public async Task A_beginning_that_is_chosen_leaves_the_rest_to_convert()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#wish");
        await TypeAsync(page, "baojiesiji");

        await ChooseAsync(page, "报捷");

        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("报捷");
        await Expect(page.Page.Locator(".osk-typed")).ToHaveTextAsync("siji");
        await ChooseAsync(page, "司机");
        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("报捷司机");
    }

    [BrowserFact]
    public async Task Candidates_have_pages_and_nothing_is_cut_off()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#wish");
        await TypeAsync(page, "shi");
        await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("是");
        var first = await page.Page.Locator(".osk-candidate").AllInnerTextsAsync();

        await page.Page.TapAsync(".osk-next");
        var second = await page.Page.Locator(".osk-candidate").AllInnerTextsAsync();
        await page.Page.TapAsync(".osk-previous");

        Assert.Empty(first.Intersect(second, StringComparer.Ordinal));
        Assert.Equal(first, await page.Page.Locator(".osk-candidate").AllInnerTextsAsync());
    }

    [BrowserTheory]
    [InlineData("phone", "13800138000", "138001380009")]
    [InlineData("idno", "11010519491231002X", "11010519491231002X")]
    [InlineData("pay", "25.5", "25.5")]
    [InlineData("born", "1990-01-31", "19900131")]
    [InlineData("email", "wang@1.cn", "wang|{symbols}|@1|{letters}|.cn")]
    public async Task Every_kind_of_field_opens_the_right_keys(string field, string value, string keys)
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#" + field);

        foreach (var part in keys.Split('|'))
        {
            await (part.StartsWith('{') ? TapKeyAsync(page, part) : TypeAsync(page, part));
        }

        await Expect(page.Page.Locator("#" + field)).ToHaveValueAsync(value);
        Assert.Equal(0, await page.Page.Locator(".osk-bar:visible").CountAsync());
    }

    [BrowserTheory]
    [InlineData(1080, 1920, "")]
    [InlineData(1920, 1080, "")]
    [InlineData(1080, 1920, "large=1")]
    [InlineData(1920, 1080, "large=1")]
    [InlineData(1080, 1920, "reach=1")]
    [InlineData(1920, 1080, "reach=1")]
    [InlineData(1080, 1920, "lang=en&large=1&reach=1")]
    public async Task No_field_is_covered_and_every_key_can_be_hit(int width, int height, string mode)
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app, "/?" + mode, new Screen(width, height));

        foreach (var field in (string[])["name", "wish", "email", "phone", "idno", "pay", "born", "note"])
        {
            await page.Page.Locator("#" + field).FocusAsync();
            if (field is "name" or "wish")
            {
                await PinyinAsync(page);
                await TypeAsync(page, "shi");
                await Expect(page.Page.Locator(".osk-candidate").First).ToBeVisibleAsync();
            }

            await page.KeepPictureAsync($"keyboard-{field}-{width}-{mode.Replace('=', '-')}");
            var box = await page.Page.Locator("#" + field).BoundingBoxAsync();
            var keyboard = await page.Page.Locator("#osk").BoundingBoxAsync();
            Assert.True(box!.Y >= 0 && box.Y + box.Height <= keyboard!.Y, $"{field} is covered: {box.Y}+{box.Height} against {keyboard!.Y}");
            Assert.True(keyboard.Y + keyboard.Height <= height + 1);
            Assert.Empty(await page.SmallTargetsAsync(82));
            Assert.Empty(await CutOffAsync(page));
            await Expect(page.Page.Locator(".dock")).ToBeVisibleAsync();
        }

        await TapKeyAsync(page, "{done}");
        await Expect(page.Page.Locator(".dock")).ToBeVisibleAsync();
        page.AssertClean();
    }

    [BrowserFact]
    public async Task Done_tells_the_page_of_the_change_and_a_tap_on_the_field_opens_again()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.EvaluateAsync("() => { window.changed = []; addEventListener('change', e => changed.push(e.target.value)); }");
        await page.Page.TapAsync("#wish");
        await TypeAsync(page, "yuesao");
        await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("月嫂");

        await TapKeyAsync(page, "{done}");

        await Expect(page.Page.Locator("#osk")).ToBeHiddenAsync();
        Assert.Equal(["月嫂"], await page.Page.EvaluateAsync<string[]>("() => changed"));
        await page.Page.TapAsync("#wish");
        await Expect(page.Page.Locator("#osk")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_tap_outside_closes_it()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#phone");

        await page.Page.TapAsync("h1");

        await Expect(page.Page.Locator("#osk")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Sending_the_form_takes_what_is_being_typed_with_it()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#wish");
        await TypeAsync(page, "baojie");
        await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("保洁");
        await page.Page.Locator("#send").ScrollIntoViewIfNeededAsync();

        await page.Page.TapAsync("#send");

        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("已收到");
        Assert.Contains("wish=" + Uri.EscapeDataString("保洁"), page.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Latin_capitals_and_symbols_are_one_tap_away()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#wish");

        await TapKeyAsync(page, "{latin}");
        await TapKeyAsync(page, "{shift}");
        await TypeAsync(page, "A");
        await TapKeyAsync(page, "{symbols}");
        await TypeAsync(page, "1");
        await TapKeyAsync(page, "{letters}");
        await TypeAsync(page, "B");
        await TapKeyAsync(page, "{delete}");
        await TapKeyAsync(page, "{chinese}");
        await TypeAsync(page, "，");

        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("A1，");
    }

    [BrowserFact]
    public async Task Text_goes_in_at_the_caret()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.TapAsync("#phone");
        await TypeAsync(page, "1300");
        await page.Page.EvaluateAsync("() => document.getElementById('phone').setSelectionRange(2, 2)");

        await TypeAsync(page, "8");
        await TapKeyAsync(page, "{delete}");
        await TypeAsync(page, "9");

        await Expect(page.Page.Locator("#phone")).ToHaveValueAsync("13900");
    }

    [BrowserFact]
    public async Task A_real_keyboard_types_pinyin_too()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await OpenAsync(app);
        await page.Page.Locator("#wish").FocusAsync();

        await page.Page.Keyboard.TypeAsync("hugongx");
        await page.Page.Keyboard.PressAsync("Backspace");
        await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("护工");
        await page.Page.Keyboard.PressAsync("1");
        await page.Page.Keyboard.TypeAsync("24");
        await page.Page.Keyboard.PressAsync("Tab");

        await Expect(page.Page.Locator("#wish")).ToHaveValueAsync("护工24");
        await Expect(page.Page.Locator("#email")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Without_the_host_it_says_so_and_goes_on_when_it_is_back()
    {
        await using var app = await PartsApp.StartAsync();
        await using var page = await browser.OpenAsync(app.Address.AbsoluteUri);
        app.IsInputMethodBroken = true;
        await page.Page.TapAsync("#wish");
        await TypeAsync(page, "yuesao");
        await Expect(page.Page.Locator(".osk-typed")).ToContainTextAsync("正在连接");

        app.IsInputMethodBroken = false;

        await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("月嫂");
    }

    [BrowserFact]
    public async Task Keys_are_buttons_nothing_is_stored_and_axe_finds_nothing()
    {
        await using var app = await PartsApp.StartAsync();
        foreach (var language in (string[])["zh-CN", "en"])
        {
            await using var page = await OpenAsync(app, "/?lang=" + language);
            await page.Page.TapAsync("#name");
            await PinyinAsync(page);
            await TypeAsync(page, "zhangwei");
            await Expect(page.Page.Locator(".osk-best")).ToHaveTextAsync("张伟");

            Assert.Equal(0, await page.Page.Locator(".hg-button:not(button)").CountAsync());
            Assert.Empty(await page.AccessibilityFaultsAsync());
            Assert.Equal(0, await page.Page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await caches.keys()).length + (await indexedDB.databases()).length"));
            page.AssertClean();
        }
    }

    private Task<BrowserPage> OpenAsync(PartsApp app, string path = "/", Screen? screen = null) =>
        browser.OpenAsync(new Uri(app.Address, path).AbsoluteUri, screen);

    private static async Task TypeAsync(BrowserPage page, string letters)
    {
        foreach (var letter in letters)
        {
            await TapKeyAsync(page, letter.ToString());
        }
    }

    /// <summary>A page in English opens with Latin letters.</summary>
    private static async Task PinyinAsync(BrowserPage page)
    {
        if (await page.Page.Locator("html").GetAttributeAsync("lang") == "en")
        {
            await TapKeyAsync(page, "{chinese}");
        }
    }

    private static Task TapKeyAsync(BrowserPage page, string key) => page.Page.Locator($".hg-button[data-skbtn=\"{key}\"]").TapAsync();

    private static Task ChooseAsync(BrowserPage page, string text) =>
        page.Page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true }).TapAsync();

    private static Task<string[]> CutOffAsync(BrowserPage page) => page.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('#osk button')].filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1).map(e => e.innerText)");
}
