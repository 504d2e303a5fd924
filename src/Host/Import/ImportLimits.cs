namespace StationKiosk.Host.Import;

/// <summary>What a file may cost. The defaults are the product's; tests make them small.</summary>
internal sealed record ImportLimits
{
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes of the file as it was handed in.</summary>
    public long FileBytes { get; init; } = 100L << 20;

    /// <summary>Bytes of a workbook after unpacking, counted while unpacking.</summary>
    public long UnpackedBytes { get; init; } = 200L << 20;

    /// <summary>Characters of one line of text, and bytes between two tags of a workbook's XML.</summary>
    public int LineLength { get; init; } = 1 << 20;

    /// <summary>Characters of one cell; Excel itself stops at 32,767.</summary>
    public int CellLength { get; init; } = 100_000;

    public int Columns { get; init; } = 400;

    /// <summary>Cells of one sheet.</summary>
    public int Cells { get; init; } = 20_000_000;

    /// <summary>Bytes of the table once it was read; a short text that millions of cells name unpacks to more than any zip.</summary>
    public long CopyBytes { get; init; } = 600L << 20;

    /// <summary>Bytes of objects that reading a file may hold.</summary>
    public long HeapBytes { get; init; } = 128L << 20;

    /// <summary>Processor time that reading a file may take.</summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromMinutes(2);
}
