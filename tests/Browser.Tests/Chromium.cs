using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// A Chromium that is started again when it has died, and says so: with what it wrote to its error output and how it ended.
/// KIOSK_CHROMIUM names another browser.
/// </summary>
internal sealed class Chromium(IPlaywright playwright) : IAsyncDisposable
{
    // --no-sandbox: Chromium refuses to start as root otherwise. The rest keeps it from calling home.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--disable-quic", "--disable-default-apps", "--hide-scrollbars",
        "--disable-features=Translate,OptimizationHints,MediaRouter",
    ];

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("sk-chromium-").FullName;
    private IBrowser? _browser;
    private int _starts;

    /// <summary>The end of what a browser wrote that died; empty while none has.</summary>
    public string LastWords { get; private set; } = "";

    private string Errors => Path.Combine(_folder, $"errors-{_starts}.txt");

    /// <summary>The running browser; a new one when there is none, or it has died.</summary>
    public async Task<IBrowser> RunningAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_browser is { IsConnected: true })
            {
                return _browser;
            }

            if (_browser is not null)
            {
                await SayAsync();
            }

            return _browser = await StartAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gives up a browser that no longer answers; the next test gets a new one.</summary>
    public async Task LeaveAsync()
    {
        if (_browser is { } browser)
        {
            await Late.CameAsync(browser.CloseAsync(), "closing Chromium");
            _browser = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _gate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IBrowser> StartAsync()
    {
        _starts++;
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? ""))
            .Append(new("STATIONKIOSK_CHROMIUM", Environment.GetEnvironmentVariable("KIOSK_CHROMIUM") ?? "/usr/bin/chromium"))
            .Append(new("STATIONKIOSK_CHROMIUM_ERRORS", Errors));
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path.Combine(AppContext.BaseDirectory, "chromium.sh"), Headless = true, Args = Flags, Env = environment });
    }

    private async Task SayAsync()
    {
        var lines = File.Exists(Errors) ? await File.ReadAllLinesAsync(Errors) : [];
        LastWords = string.Join('\n', lines.Where(l => !l.Contains("dbus/", StringComparison.Ordinal)).TakeLast(30));
        await Console.Error.WriteLineAsync($"Chromium (start {_starts}) is gone and is started again. Its last words:\n{LastWords}");
    }
}
