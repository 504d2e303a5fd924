using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationKiosk.Host;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;

namespace Browser.Tests.Staff;

/// <summary>The real host on free ports with a folder of its own.</summary>
internal sealed class ConsoleApp : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    private readonly string _folder;

    private ConsoleApp(WebApplication host, string folder)
    {
        Host = host;
        _folder = folder;
        Address = host.Services.GetRequiredService<Listeners>().AddressOf(Surface.Staff);
    }

    public WebApplication Host { get; }

    public Uri Address { get; }

    public string Welcome => Host.Services.GetRequiredService<AccountsStart>().Welcome!;

    public static async Task<ConsoleApp> StartAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"))).FullName;
        var host = StationHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Data:Path"] = Path.Combine(folder, "data"),
                ["Kiosk:Url"] = "http://127.0.0.1:0",
                ["Staff:Url"] = "http://localhost:0",
            });
            builder.Logging.ClearProviders();
        });
        await host.StartAsync();
        return new ConsoleApp(host, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
