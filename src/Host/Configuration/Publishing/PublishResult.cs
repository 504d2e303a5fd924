namespace StationKiosk.Host.Configuration.Publishing;

internal enum PublishResult
{
    Published,

    /// <summary>The file says exactly this already.</summary>
    Unchanged,

    /// <summary>Somebody changed the file since it was read; nothing was written.</summary>
    ChangedMeanwhile,

    /// <summary>The path leads out of the configuration folder, or the version is not kept.</summary>
    NotFound,
}
