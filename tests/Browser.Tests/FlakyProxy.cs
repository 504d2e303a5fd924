using System.Net;
using System.Net.Sockets;

namespace Browser.Tests;

/// <summary>
/// A relay between browser and host that can go away, as a cable does (port closed, live connections reset), and come back.
/// </summary>
public sealed class FlakyProxy : IAsyncDisposable
{
    private readonly int _target;
    private readonly int _port;
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private TcpListener _listener;

    public FlakyProxy(Uri target)
    {
        _target = target.Port;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public void GoAway()
    {
        _listener.Dispose();
        lock (_gate)
        {
            foreach (var client in _open)
            {
                Reset(client);
            }

            _open.Clear();
        }
    }

    public void ComeBack()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public async Task ComeBackAfterAsync(TimeSpan time)
    {
        await Task.Delay(time);
        ComeBack();
    }

    public ValueTask DisposeAsync()
    {
        GoAway();
        return ValueTask.CompletedTask;
    }

    private static void Reset(TcpClient client)
    {
        try
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or NullReferenceException)
        {
            // The other side was quicker.
        }

        client.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // GoAway ends the loop.
        }
    }

    private async Task RelayAsync(TcpClient browser)
    {
        using var host = new TcpClient();
        try
        {
            await host.ConnectAsync(IPAddress.Loopback, _target);
            lock (_gate)
            {
                _open.AddRange([browser, host]);
            }

            await Task.WhenAny(browser.GetStream().CopyToAsync(host.GetStream()), host.GetStream().CopyToAsync(browser.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // A connection that went away mid-way is what this class is for.
        }
        finally
        {
            browser.Dispose();
        }
    }
}
