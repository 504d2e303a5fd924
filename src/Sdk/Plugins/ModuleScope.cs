namespace StationKiosk.Sdk.Plugins;

/// <summary>Whose data a module works on.</summary>
public enum ModuleScope
{
    /// <summary>Each station keeps its own records.</summary>
    Station,

    /// <summary>All stations of the district share one store: beds, policies, a city's postings.</summary>
    District,
}
