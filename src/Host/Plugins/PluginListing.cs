using System.Net.Sockets;
using System.Text.Json;
using StationKiosk.Host.Commands;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// The command "plugins": what the running host says about its plugins and modules; without a host, what reading the folders finds,
/// and then nothing about modules.
/// </summary>
internal sealed class PluginListing(HostPaths paths, PluginCatalog catalog, string language = StatusReport.Language)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the listing and returns the exit code: 0 when all is well, 1 when a plugin or module is not.</summary>
    public async Task<int> WriteAsync(TextWriter output, bool asJson)
    {
        var report = await OfHostAsync() ?? OfFolders();
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, Form));
        }
        else
        {
            await output.WriteAsync(report.InWords(new CommandTexts(language)));
        }

        return report.IsWell ? 0 : 1;
    }

    private async Task<StatusReport?> OfHostAsync()
    {
        var socket = Path.Combine(paths.Data, "host.sock");
        if (!File.Exists(socket))
        {
            return null;
        }

        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), stop);
                return new NetworkStream(connection, ownsSocket: true);
            },
        });
        try
        {
            return await client.GetFromJsonAsync<StatusReport>(new Uri($"http://host/healthz?lang={language}"), Form);
        }
        catch (HttpRequestException)
        {
            // A socket file that nobody listens on: the host was killed.
            return null;
        }
    }

    private StatusReport OfFolders() => new()
    {
        Version = PluginCatalog.SdkVersion.ToString(3),
        Plugins = [.. catalog.Read(new HashSet<string>(StringComparer.Ordinal)).Status.Values
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => StatusReport.Of(p, language))],
    };
}
