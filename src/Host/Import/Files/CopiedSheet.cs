namespace StationKiosk.Host.Import.Files;

/// <summary>What a copied table knows of one sheet.</summary>
internal sealed record CopiedSheet
{
    public required string Name { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>Where its rows begin in the file.</summary>
    public long Begin { get; init; }

    public int Rows { get; init; }
}
