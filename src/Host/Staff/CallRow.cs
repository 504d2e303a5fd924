using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Staff;

/// <summary>A call to be made, without whom and which number: those are asked for one by one.</summary>
internal sealed record CallRow(string Id, ModuleInstance Module, CallDefinition Definition, string About, DateOnly Until, int Tries, Records.Record Record)
{
    public required DateOnly Today { get; init; }

    public bool IsLate => Until < Today;

    public bool IsToday => Until == Today;
}
