using System.Reflection;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The tests' own tool: a browser that dies or hangs costs one test, not the run.</summary>
public sealed class ChromiumTests
{
    [BrowserFact]
    public async Task A_browser_that_died_is_started_again_and_its_last_words_are_kept()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = new Chromium(playwright);
        var first = await chromium.RunningAsync();
        var gone = new TaskCompletionSource();
        first.Disconnected += (_, _) => gone.TrySetResult();

        var session = await first.NewBrowserCDPSessionAsync();
        _ = session.SendAsync("Browser.crash").ContinueWith(t => t.Exception, TaskScheduler.Default);
        await gone.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var second = await chromium.RunningAsync();

        Assert.NotSame(first, second);
        await using var context = await second.NewContextAsync();
        Assert.NotNull(await context.NewPageAsync());
        Assert.NotEqual("", chromium.LastWords);
    }

    [BrowserFact]
    public Task Every_test_in_the_browser_has_a_limit()
    {
        var tests = typeof(ChromiumTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<FactAttribute>() is not null).ToList();

        Assert.True(tests.Count > 40, $"{tests.Count} tests");
        Assert.All(tests, t => Assert.True(t.GetCustomAttribute<FactAttribute>()!.Timeout > 0, t.Name));
        return Task.CompletedTask;
    }
}
