using System.Net.Sockets;

namespace StationKiosk.Host.Commands;

/// <summary>The host that runs on the same data, reached through its socket file.</summary>
internal static class RunningHost
{
    /// <summary>What the running host answered; null when none is there.</summary>
    public static async Task<CommandReply?> AskAsync(string socket, CommandRun run, CancellationToken cancellation)
    {
        if (!File.Exists(socket))
        {
            return null;
        }

        using var handler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, stop) => ConnectAsync(socket, stop) };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri($"http://host{CommandEndpoint.Path}"), run.Call, cancellation);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<CommandReply>(cancellation);
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.AddressNotAvailable })
        {
            return null;
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.AccessDenied })
        {
            return new CommandReply(run.Refuse(run.Texts["not-yours"]), "", "");
        }
        catch (HttpRequestException)
        {
            return new CommandReply(run.Refuse(run.Texts["cut-off"]), "", "");
        }
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
