using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Wording;

/// <summary>What the console's pages of texts need of every engine.</summary>
internal sealed class WordingPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services) => services.AddSingleton(outer.GetRequiredService<TextDesk>());
}
