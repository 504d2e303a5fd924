using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Designer;

/// <summary>What a draft says: its settings as nodes, what is wrong with them, and what its plugin makes of them.</summary>
internal sealed record DesignReading(string File)
{
    /// <summary>Null when the plugin is not installed or the file has syntax errors.</summary>
    public ModuleLayers? Layers { get; init; }

    public DesignNode? Tree { get; init; }

    public ModuleReading? Reading { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Null while there are faults.</summary>
    public ModuleDefinition? Definition { get; init; }

    /// <summary>The faults at a place and below it.</summary>
    public IEnumerable<Fault> FaultsAt(string pointer)
    {
        var path = Configuration.Json.JsonPath.Display(pointer);
        return Faults.Where(f => f.Path == path || (f.Path.StartsWith(path, StringComparison.Ordinal) && f.Path[path.Length] is '.' or '['));
    }
}
