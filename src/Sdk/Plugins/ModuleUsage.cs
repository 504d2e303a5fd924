namespace StationKiosk.Sdk.Plugins;

/// <summary>How much a module was used at kiosks in one month. Nothing tells who used it.</summary>
public sealed record ModuleUsage
{
    /// <summary>Visits to the site, whatever they were for.</summary>
    public long Visits { get; init; }

    /// <summary>Records of the module that were opened.</summary>
    public long Views { get; init; }

    /// <summary>Slips of the module that were taken away.</summary>
    public long Slips { get; init; }
}
