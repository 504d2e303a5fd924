namespace StationKiosk.Host.Import;

/// <summary>How the change log and the batches name an import: by the source that the clerk gave.</summary>
internal static class ImportWhy
{
    private const string Prefix = "import ";

    public static string Of(string source) => Prefix + source;

    /// <summary>The source of an import; null for what was done for another reason.</summary>
    public static string? Source(string? why) => why?.StartsWith(Prefix, StringComparison.Ordinal) == true ? why[Prefix.Length..] : null;
}
