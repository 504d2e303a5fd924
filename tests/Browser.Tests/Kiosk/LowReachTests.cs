using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Kiosk;

/// <summary>Who sits in front of the screen sees what there is to see, and can reach the last of it, in both orientations and sizes of print.</summary>
public sealed class LowReachTests(BrowserFixture browsers)
{
    private const int LeastSeen = 120;

    [BrowserFact]
    [Trait("row", "K9")]
    public async Task Lists_details_texts_and_forms_show_their_content_and_the_keyboard_leaves_bar_and_dock()
    {
        await using var host = await KioskHost.StartAsync(pages: false, settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        await using var browser = await browsers.OpenAsync(host.At("/m/jobs/list/list"), hasWorker: false);
        var page = browser.Page;
        await page.TapAsync("[name=reach]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-reach", "");
        var item = await page.Locator("a.row").First.GetAttributeAsync("href");
        var faults = new List<string>();
        foreach (var large in new[] { false, true })
        {
            if (large)
            {
                await page.TapAsync("[name=large]");
                await Expect(page.Locator("html")).ToHaveAttributeAsync("data-large", "");
            }

            foreach (var (path, what) in new[] { ("/m/jobs", ".option"), ("/m/jobs/list/list", ".row"), (item!, ".facts > div"), ("/m/training/list/classes", ".row"), ("/m/nearby/list/places", ".row"), ("/m/training/calendar", "td a, .calendar-day"), ("/m/jobseekers/form/seeker", ".field") })
            {
                await page.GotoAsync(host.At(path));
                foreach (var screen in new[] { Screen.Portrait, Screen.Landscape })
                {
                    await page.SetViewportSizeAsync(screen.Width, screen.Height);
                    var state = $"{path} {(large ? "large" : "normal")} {screen.Width}";
                    await browser.KeepPictureAsync("low-reach-" + state.Replace('/', '-').Replace(' ', '-').Split('?')[0]);
                    faults.AddRange((await SeenAsync(page, what)).Select(f => $"{state}: {f}"));
                }
            }

            await page.GotoAsync(host.At("/m/jobseekers/form/seeker"));
            foreach (var screen in new[] { Screen.Portrait, Screen.Landscape })
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await page.TapAsync("#f-name");
                await Expect(page.Locator("#osk")).ToBeVisibleAsync();
                await browser.KeepPictureAsync($"low-reach-keyboard-{(large ? "large" : "normal")}-{screen.Width}");
                faults.AddRange((await TypingAsync(page)).Select(f => $"typing {(large ? "large" : "normal")} {screen.Width}: {f}"));
                await page.TapAsync("#osk [data-skbtn='{done}']");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The first piece is in sight to a good part, and the last one comes into sight by scrolling.
    private static Task<string[]> SeenAsync(IPage page, string what) => page.EvaluateAsync<string[]>(
        """
        ([what, least]) => {
          const main = document.querySelector('main').getBoundingClientRect(), parts = [...document.querySelectorAll(`main :is(${what})`)].filter(e => e.checkVisibility());
          if (parts.length === 0) return ['nothing of ' + what];
          const seen = e => { let { top, bottom } = e.getBoundingClientRect(); for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowY !== 'visible') { const b = p.getBoundingClientRect(); top = Math.max(top, b.top); bottom = Math.min(bottom, b.bottom); } return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)); };
          const faults = [];
          if (main.height < 250) faults.push(`the page has ${main.height.toFixed(0)} px`);
          parts[0].scrollIntoView({ block: 'start' });
          if (seen(parts[0]) < Math.min(least, parts[0].getBoundingClientRect().height) - 8) faults.push(`the first is ${seen(parts[0]).toFixed(0)} px high`);
          const last = parts.at(-1);
          last.scrollIntoView({ block: 'end' });
          if (seen(last) < Math.min(least, last.getBoundingClientRect().height) - 8) faults.push(`the last is ${seen(last).toFixed(0)} px high`);
          document.querySelector('main').scrollTop = 0;
          return faults;
        }
        """,
        new object[] { what, LeastSeen });

    private static Task<string[]> TypingAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const box = s => document.querySelector(s).getBoundingClientRect(), faults = [], keys = box('#osk');
          const field = box('#f-name'), bar = box('.bar');
          if (field.top < bar.bottom - 1 || field.bottom > keys.top + 1) faults.push('the field is covered');
          for (const s of ['.dock-back', '.dock-help', '[name=large]']) { const b = box(s); const hit = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2); if (!b.width || !document.querySelector(s).contains(hit)) faults.push(s + ' cannot be touched'); }
          return faults;
        }
        """);
}
