namespace StationKiosk.Records;

/// <summary>What a check found, and with it what helps.</summary>
public enum StoreFaultKind
{
    /// <summary>The file is damaged: restore a backup.</summary>
    File,

    /// <summary>A record does not match its checksum: restore it from a backup.</summary>
    Record,

    /// <summary>What is kept beside the bodies does not agree with them: <see cref="RecordStore.RebuildTextAsync"/> makes it new.</summary>
    Projection,

    /// <summary>The word index does not agree with the bodies: <see cref="RecordStore.RebuildTextAsync"/> makes it new.</summary>
    Text,
}
