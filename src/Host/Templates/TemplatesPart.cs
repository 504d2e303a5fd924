using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Templates;

/// <summary>What the console's page for a new service needs of every engine.</summary>
internal sealed class TemplatesPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<ServiceTemplates>());
        services.AddSingleton(outer.GetRequiredService<ServiceStart>());
    }
}
