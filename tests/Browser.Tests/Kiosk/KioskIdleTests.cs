using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>A visit that somebody walked away from.</summary>
public sealed class KioskIdleTests(BrowserFixture browsers)
{
    private const string Times = """{ "warnAfterSeconds": 60, "answerSeconds": 30 }""";

    [BrowserFact]
    [Trait("row", "K1")]
    public async Task Asks_after_a_minute_and_one_tap_anywhere_goes_on_with_everything_kept()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/form");
        await visit.Page.FillAsync("#name", "张伟");

        await visit.PassAsync(58);
        Assert.False(await visit.Warning.IsVisibleAsync());
        for (var extension = 0; extension < 11; extension++)
        {
            // Longer than a minute: the field that gets the focus back is scrolled to, which is activity.
            await visit.PassAsync(extension == 0 ? 4 : 70);
            await Assertions.Expect(visit.Warning).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator("#idle-stay")).ToBeFocusedAsync();
            await visit.Page.Touchscreen.TapAsync(30 + extension, 1700);
            await Assertions.Expect(visit.Warning).ToBeHiddenAsync();
        }

        Assert.EndsWith("/m/pages/form", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("张伟", await visit.Page.InputValueAsync("#name"));
    }

    [BrowserFact]
    [Trait("row", "K1")]
    public async Task Counts_down_for_half_a_minute_and_then_ends_the_visit()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/form");
        Assert.Equal(1, host.Sessions.Count);

        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        visit.Page.Context.Response += (_, answer) => asked.Enqueue($"{answer.Status} {answer.Request.Method} {answer.Url} worker:{answer.FromServiceWorker}");
        visit.Page.Context.RequestFailed += (_, request) => asked.Enqueue($"{request.Failure} {request.Method} {request.Url}");

        await visit.PassAsync(61);
        await visit.Browser.KeepPictureAsync("kiosk-idle");
        Assert.Equal("alertdialog", await visit.Warning.GetAttributeAsync("role"));
        await visit.PassAsync(27);
        await Assertions.Expect(visit.Warning).ToBeVisibleAsync();
        // Said aloud at some seconds, not at each.
        Assert.Matches("^还剩 [1-5] 秒", await visit.Page.InnerTextAsync("#idle-spoken"));
        Assert.InRange(int.Parse(await visit.Page.InnerTextAsync("#idle-left"), System.Globalization.CultureInfo.InvariantCulture), 1, 4);
        await visit.PassAsync(5);

        await visit.ExpectHomeAsync();
        Assert.False(host.Sessions.Count > 0, string.Join('\n', asked));
    }

    [BrowserFact]
    [Trait("row", "K1")]
    public async Task Takes_its_times_from_the_module_and_more_in_large_print()
    {
        await using var host = await KioskHost.StartAsync(idle: """{ "warnAfterSeconds": 75, "answerSeconds": 45 }""");
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/form");

        Assert.Equal("75", await visit.Page.GetAttributeAsync("html", "data-idle-warn"));
        Assert.Equal("45", await visit.Page.GetAttributeAsync("html", "data-idle-answer"));
        await visit.Page.TapAsync("[name=large]");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-idle-warn", "90");
    }

    [BrowserFact]
    [Trait("row", "K4")]
    public async Task Scrolling_typing_on_the_screen_and_sound_are_activity_and_a_stuck_touch_is_not()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/form");
        string[] activities =
        [
            "document.querySelector('main').dispatchEvent(new Event('scroll'))",
            "document.querySelector('main').dispatchEvent(new WheelEvent('wheel', { bubbles: true }))",
            "document.body.append(window.voice = new Audio()), window.voice.dispatchEvent(new Event('timeupdate'))",
        ];

        foreach (var activity in activities)
        {
            await visit.PassAsync(50);
            await visit.Page.EvaluateAsync(activity);
        }

        await visit.PassAsync(50);
        await visit.Page.TapAsync("#phone");
        await visit.Page.TapAsync(".osk [data-skbtn='1']");
        await visit.PassAsync(50);
        Assert.False(await visit.Warning.IsVisibleAsync());
        for (var i = 0; i < 4; i++)
        {
            await visit.Page.EvaluateAsync("for (const type of ['pointerdown', 'pointermove']) document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 500, clientY: 900 }))");
            await visit.PassAsync(20);
        }

        await Assertions.Expect(visit.Warning).ToBeVisibleAsync();
    }

    [BrowserFact]
    [Trait("row", "K5")]
    public async Task A_page_that_says_done_ends_by_itself()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/slip");

        await visit.PassAsync(20);
        await Assertions.Expect(visit.Page.Locator("[data-done-timer]")).ToContainTextAsync("秒后自动结束");
        await visit.PassAsync(12);

        await visit.ExpectHomeAsync();
        Assert.Equal(0, host.Sessions.Count);
    }

    [BrowserFact]
    [Trait("row", "K5")]
    [Trait("row", "K4")]
    public async Task It_stays_while_the_slip_is_being_printed_or_did_not_come_out()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/m/pages/slip");
        await visit.Page.EvaluateAsync("() => { window.printed = 0; window.print = () => { window.printed++; }; }");
        await visit.PassAsync(25);

        await visit.Page.TapAsync("[data-print=go]");
        await visit.PassAsync(8);
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("window.printed"));
        await Assertions.Expect(visit.Page.Locator("[role=status]").Filter(new() { HasText = "已发送到打印机" })).ToBeVisibleAsync();
        Assert.DoesNotContain("已打印", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.Page.TapAsync("[data-print=failed]");
        await visit.Browser.KeepPictureAsync("kiosk-print-failed");
        await visit.PassAsync(45);

        Assert.EndsWith("/m/pages/slip", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".slip-code")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_attract_screen_lies_over_an_untouched_home_and_the_first_touch_only_wakes()
    {
        await using var host = await KioskHost.StartAsync(idle: Times);
        await using var visit = await Visit.OpenAsync(browsers, host, "/");

        await visit.PassAsync(300);
        await Assertions.Expect(visit.Page.Locator("#attract")).ToBeVisibleAsync();
        await visit.Browser.KeepPictureAsync("kiosk-attract");
        var tile = await visit.Page.Locator(".tile").First.BoundingBoxAsync();
        await visit.Page.Touchscreen.TapAsync(tile!.X + 40, tile.Y + 40);

        await Assertions.Expect(visit.Page.Locator("#attract")).ToBeHiddenAsync();
        await visit.ExpectHomeAsync();
        Assert.Equal(0, host.Sessions.Count);
    }
}
