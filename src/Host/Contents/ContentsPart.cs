using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Contents;

namespace StationKiosk.Host.Contents;

/// <summary>Gives console pages of plugins the content files of their module.</summary>
internal sealed class ContentsPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<DraftReading>());
        services.AddSingleton(outer.GetRequiredService<FolderPublisher>());
        services.AddScoped<IModuleContents, ModuleContents>();
    }
}
