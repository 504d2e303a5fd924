using Microsoft.Playwright;

namespace Browser.Tests.Staff;

/// <summary>A clerk at the console, who uses mouse and keys like anybody. Each thing done is counted: a click, a text typed, a choice made.</summary>
internal sealed class Clerk(IPage page)
{
    public int Actions { get; private set; }

    public IPage Page => page;

    public Task ClickAsync(string what) => ClickAsync(page.Locator(what));

    public async Task ClickAsync(ILocator what)
    {
        Actions++;
        await what.First.ClickAsync();
        await KeptAsync();
    }

    /// <summary>A link or button by what it says, inside a part of the page.</summary>
    public Task ClickAsync(string within, string says) => ClickAsync(page.Locator(within).Locator("a, button, summary").Filter(new() { HasTextString = says }));

    public async Task TypeAsync(string where, string text)
    {
        Actions++;
        await page.Locator(where).First.FillAsync(text);
        await page.Locator(where).First.BlurAsync();
        await KeptAsync();
    }

    public async Task PickAsync(string where, string choice)
    {
        Actions++;
        await page.Locator(where).First.SelectOptionAsync(new SelectOptionValue { Label = choice });
        await KeptAsync();
    }

    /// <summary>Adds something by its names in both languages.</summary>
    public async Task AddAsync(string map, string zh, string en, string? kind = null)
    {
        await TypeAsync($"[name='a{map}/zh-CN']", zh);
        await TypeAsync($"[name='a{map}/en']", en);
        if (kind is not null)
        {
            await PickAsync($"[name='k{map}']", kind);
        }

        await ClickAsync($"[data-add][value='add:{map}']");
    }

    /// <summary>Adds several by one text with a line for each.</summary>
    public async Task AddSeveralAsync(string map, params string[] lines)
    {
        await ClickAsync(page.Locator("section.map").Filter(new() { Has = page.Locator($"[name='m{map}']") }).Locator(".several summary").Last);
        await TypeAsync($"[name='m{map}']", string.Join('\n', lines));
        await ClickAsync($".several [value='add:{map}']");
    }

    // The designer keeps each change at once; the next thing is done when it has.
    private async Task KeptAsync()
    {
        await page.WaitForLoadStateAsync();
        await page.WaitForFunctionAsync("() => !('designerBusy' in document.documentElement.dataset)");
    }
}
