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
}
