using Microsoft.Extensions.FileProviders;

namespace StationKiosk.Host.Engines;

/// <summary>The host's environment with the plugins' static files in it, each below /_content/{plugin}.</summary>
internal sealed class EngineEnvironment(IWebHostEnvironment host, IFileProvider files) : IWebHostEnvironment
{
    public string WebRootPath { get => host.WebRootPath; set => throw Fixed(); }

    public IFileProvider WebRootFileProvider { get => files; set => throw Fixed(); }

    public string ApplicationName { get => host.ApplicationName; set => throw Fixed(); }

    public IFileProvider ContentRootFileProvider { get => host.ContentRootFileProvider; set => throw Fixed(); }

    public string ContentRootPath { get => host.ContentRootPath; set => throw Fixed(); }

    public string EnvironmentName { get => host.EnvironmentName; set => throw Fixed(); }

    private static InvalidOperationException Fixed() => new("An engine's environment is fixed when it is built.");
}
