namespace StationKiosk.Host.Sites;

internal enum ModuleState
{
    Ready,

    /// <summary>Its code failed too often or too long; its tile says "please see staff".</summary>
    Faulted,

    /// <summary>Its file is wrong now; the last good version is served.</summary>
    BrokenConfig,

    /// <summary>Its file was never good, or its plugin is not there: nothing of it is served.</summary>
    Quarantined,
}
