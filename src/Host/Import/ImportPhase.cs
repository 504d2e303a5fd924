namespace StationKiosk.Host.Import;

/// <summary>Where a clerk's import stands.</summary>
internal enum ImportPhase
{
    /// <summary>The file is here and is being read, or waits for others to be read before it.</summary>
    Reading,

    /// <summary>The file is here and was understood; the clerk looks at the columns.</summary>
    Uploaded,

    /// <summary>The dry run is on its way.</summary>
    Checking,

    /// <summary>The dry run is done; the clerk decides.</summary>
    Checked,

    /// <summary>The real run is on its way.</summary>
    Importing,

    /// <summary>Done; it can be undone.</summary>
    Done,

    /// <summary>Nothing was changed; the fault says why.</summary>
    Failed,
}
