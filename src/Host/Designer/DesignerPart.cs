using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Designer;

/// <summary>What the designer's pages and a kiosk in preview need of every engine.</summary>
internal sealed class DesignerPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<PreviewSites>());
        services.AddSingleton(outer.GetRequiredService<DraftReader>());
        services.AddSingleton(outer.GetRequiredService<DraftDesk>());
        services.AddSingleton(outer.GetRequiredService<HeldFiles>());
        services.AddSingleton(outer.GetRequiredService<RolloutDesk>());
        services.AddSingleton(outer.GetRequiredService<RolloutConflicts>());
        services.AddSingleton(outer.GetRequiredService<PreviewDesk>());
    }
}
