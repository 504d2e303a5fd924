using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Staff;

/// <summary>What the console's pages need of every engine.</summary>
internal sealed class ConsolePart : IEnginePart
{
    public void AddTo(IServiceCollection services) => services.AddScoped<StaffFrame>();
}
