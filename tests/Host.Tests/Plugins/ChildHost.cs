using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Host.Tests.Plugins;

/// <summary>The host as a process of its own, for plugins that end or fill the process they are in.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private ChildHost(Process process, Uri kiosk, Uri staff)
    {
        _process = process;
        Kiosk = StationApp.Client(kiosk);
        Staff = StationApp.Client(staff);
        process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Kiosk { get; }

    public HttpClient Staff { get; }

    public string Output => string.Join('\n', _output);

    public static ChildHost Start(TestStation station, params (string Key, string Value)[] environment) => Start(station.Data, station.Plugins, environment);

    public static ChildHost Start(string data, string plugins, params (string Key, string Value)[] environment)
    {
        var kiosk = new Uri($"http://127.0.0.1:{FreePort()}");
        var staff = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(PluginFolders.Built("HostOutput"), "StationKiosk.dll"),
            $"--Data:Path={data}",
            $"--Plugins:Path={plugins}",
            $"--Kiosk:Url={kiosk.GetLeftPart(UriPartial.Authority)}",
            $"--Staff:Url={staff.GetLeftPart(UriPartial.Authority)}",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["STATIONKIOSK_SUPERVISED"] = "0";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return new ChildHost(Process.Start(start)!, kiosk, staff);
    }

    /// <summary>The state of the module, as the running process tells it.</summary>
    public async Task<JsonElement> HealthAsync() => JsonDocument.Parse(await Staff.GetStringAsync("/healthz")).RootElement;

    public async Task ServesAsync()
    {
        await Until.TrueAsync(async () =>
        {
            Assert.False(_process.HasExited, Output);
            try
            {
                await HealthAsync();
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>Waits for the process to end by itself; its exit code.</summary>
    public async Task<int> EndsAsync()
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(longest.Token);
        return _process.ExitCode;
    }

    /// <summary>As a power cut would end it: at once, with nothing told beforehand.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops the process where it is, as a suspended machine does, and lets it go on after a while.</summary>
    public async Task SuspendAsync(TimeSpan time)
    {
        await SignalAsync("-STOP");
        await Task.Delay(time);
        await SignalAsync("-CONT");
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Kiosk.Dispose();
        Staff.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // Below the ports that the system gives to outgoing connections: one of those took a port that was free a moment before.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20000, 32000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
