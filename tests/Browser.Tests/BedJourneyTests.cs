using System.Text;
using Browser.Tests.Kiosk;
using Browser.Tests.Staff;
using Host.Tests.Beds;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Somebody who was hired today books a bed by touch and signs for it; a clerk sees them come, moves them and lets them go.</summary>
public sealed class BedJourneyTests(BrowserFixture browsers)
{
    [BrowserFact]
    [Trait("row", "B5")]
    [Trait("row", "B7")]
    [Trait("row", "B14")]
    public Task In_Chinese_from_the_home_to_the_voucher_and_at_the_desk_from_arriving_to_leaving() =>
        JourneyAsync("zh-CN", Screen.Portrait, new("已到店", "换到这里", "离店", "春风就业驿站"));

    [BrowserFact]
    [Trait("row", "B5")]
    [Trait("row", "B7")]
    public Task In_English_from_the_home_to_the_voucher_and_at_the_desk_from_arriving_to_leaving() =>
        JourneyAsync("en", Screen.Landscape, new("Arrived", "Move here", "Leave", "Chunfeng Job Station"));

    private sealed record Words(string Arrived, string Move, string Leave, string Station);

    private async Task JourneyAsync(string language, Screen screen, Words words)
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 3), ("202", "female", 2));
        await town.EmployerAsync("云溪恒达电子有限公司");
        await using var kiosk = await browsers.OpenAsync(town.App.KioskUrl.AbsoluteUri, screen);
        var page = kiosk.Page;
        if (language != "zh-CN")
        {
            await page.Locator($"[name=language][value={language}]").TapAsync();
        }

        var screens = 0;
        await page.TapAsync("a.tile[href='/m/beds']");
        await Expect(page.Locator(".beds-letters")).ToBeVisibleAsync();
        await LookAsync();
        await page.TapAsync(".beds-letters a[href$='q=H']");
        await page.TapAsync(".beds-letters a[href$='q=HD']");
        await page.Locator("a.row", new() { HasTextString = "恒达" }).TapAsync();
        await page.Locator(".chip[href*='sex=male']").TapAsync();
        await Expect(page.Locator("a.row")).ToHaveCountAsync(1);
        await LookAsync();
        await page.Locator("a.row").TapAsync();
        await page.FillAsync("[name=v-name]", "赵金銮");
        await page.FillAsync("[name=v-id]", BedTown.Id(7, "male"));
        await page.FillAsync("[name=v-phone]", "13900001111");
        await LookAsync();
        await page.Locator("form.form .btn-primary").Last.TapAsync();
        await page.Locator("[name=v-certificate][value=contract]").CheckAsync(new() { Force = true });
        // The answer is looked at while the form stays open; what is drawn meanwhile would go with the part that is replaced.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await SignAsync(page);
        await page.Locator("[name=v-commitment]").CheckAsync(new() { Force = true });
        await LookAsync();
        await page.Locator("form.form .btn-primary").Last.TapAsync();
        await Expect(page.Locator(".covered").First).ToBeVisibleAsync();
        await LookAsync();
        await page.Locator("form[data-resilient] .btn-primary").TapAsync();
        await Expect(page.Locator(".slip-code")).ToBeVisibleAsync();
        await LookAsync();
        await kiosk.KeepPictureAsync($"beds-voucher-{language}");
        Assert.True(screens <= 8, $"{screens} screens");

        var code = await page.Locator(".slip-code").InnerTextAsync();
        var scanned = await QrScan.TextAsync(page.Locator(".slip-scan [role=img]"));
        Assert.True(Encoding.UTF8.GetByteCount(scanned) <= 300);
        Assert.Contains(code, scanned, StringComparison.Ordinal);
        Assert.Contains("晨光驿站", scanned, StringComparison.Ordinal);
        Assert.DoesNotContain("http", scanned, StringComparison.Ordinal);
        Assert.DoesNotContain("赵金銮", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        kiosk.AssertClean();
        await ClerkAsync(town, hotel, code, language, words);

        async Task LookAsync()
        {
            screens++;
            // Elements are there before the style that gives them their size.
            await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
            Assert.Empty(await ScreenRules.FaultsAsync(page));
        }
    }

    private async Task ClerkAsync(BedTown town, string hotel, string code, string language, Words words)
    {
        await using var console = await browsers.SignInAsync(town.App, Screen.Desk, language);
        var desk = console.Page;
        var root = town.App.StaffUrl.AbsoluteUri + "m/beds/";
        await desk.GotoAsync(root + "today?code=" + code);
        await Expect(desk.Locator("section.card")).ToContainTextAsync("ZJL");
        await desk.Locator("tr button", new() { HasTextString = words.Arrived }).ClickAsync();
        await Expect(desk.Locator("main")).Not.ToContainTextAsync("赵金銮");
        await desk.GotoAsync(root + "board?hotel=" + hotel);
        await Expect(desk.Locator(".bed-arrived >> text=ZJL").First).ToBeVisibleAsync();
        Assert.Empty(await console.AccessibilityFaultsAsync());
        await desk.Locator("a.bed-arrived").First.ClickAsync();
        await desk.SelectOptionAsync("#bed", new SelectOptionValue { Index = 1 });
        await desk.Locator("button", new() { HasTextString = words.Move }).ClickAsync();
        await Expect(desk.Locator("ol li")).ToHaveCountAsync(2);
        Assert.Empty(await console.AccessibilityFaultsAsync());
        await console.KeepPictureAsync($"beds-move-{language}");
        foreach (var path in new[] { "today", "quota", "sample", "settle", "book?words=HD", "links" })
        {
            await desk.GotoAsync(root + path);
            Assert.Equal("", string.Join('\n', (await console.AccessibilityFaultsAsync()).Select(fault => $"{path}: {fault}")));
        }

        console.AssertClean();
        var stay = Assert.Single(town.All("stays"));
        Assert.Equal(("arrived", "201-3", 3), (stay.Body.Text("state"), stay.Body.Text("bed-name"), town.All("nights").Count));
        Assert.Equal("to-clean", town.All("beds").Single(b => b.Body.Text("room-number") == "201" && b.Body.Text("number") == "1").Body.Text("state"));
    }

    private static async Task SignAsync(IPage page)
    {
        var canvas = page.Locator("[data-signature]");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 60, box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 240, box.Y + 120, new() { Steps = 8 });
        await page.Mouse.MoveAsync(box.X + 120, box.Y + 160, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator("[name=v-signature]")).ToBeAttachedAsync();
    }
}
