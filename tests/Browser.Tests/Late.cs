using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What becomes of a test that is not done in time: it says where it stood, and its page is closed under it, so that nothing waits on.</summary>
internal static class Late
{
    /// <summary>Milliseconds for a whole test. The slowest takes half of it on two busy cores.</summary>
    public const int Limit = 480_000;

    /// <summary>Milliseconds for one thing to happen on a page: far more than it takes, so that a busy machine fails no test.</summary>
    public const int Patience = 40_000;

    private static readonly TimeSpan Leaving = TimeSpan.FromSeconds(15);

    /// <summary>Watches the running test's page until the result is disposed.</summary>
    public static CancellationTokenRegistration Watch(IPage page)
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "a test";
        return TestContext.Current.CancellationToken.Register(() => _ = TellAsync(page, test));
    }

    /// <summary>Waits for something of Playwright's that has no limit of its own; says what it was when it did not come.</summary>
    public static async Task<bool> CameAsync(Task work, string what)
    {
        try
        {
            await work.WaitAsync(Leaving);
            return true;
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync($"{what} took more than {Leaving.TotalSeconds} s and was left");
            return false;
        }
        catch (PlaywrightException gone)
        {
            await Console.Error.WriteLineAsync($"{what}: {gone.Message}");
            return false;
        }
    }

    private static async Task TellAsync(IPage page, string test)
    {
        var picture = Path.Combine(Environment.GetEnvironmentVariable("KIOSK_SCREENS") ?? Path.GetTempPath(), $"late-{Guid.NewGuid():N}.png");
        var isTaken = await CameAsync(page.ScreenshotAsync(new() { Path = picture, Timeout = 5000 }), "the picture of a late page");
        await Console.Error.WriteLineAsync($"LATE: {test} stood at {page.Url}{(isTaken ? ", picture " + picture : "")}");
        await CameAsync(page.Context.CloseAsync(), "closing a late page");
    }
}
