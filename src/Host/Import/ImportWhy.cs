namespace StationKiosk.Host.Import;

/// <summary>How the change log and the batches name an import: by the collection it fills and the source that the clerk gave.</summary>
internal static class ImportWhy
{
    private const string Prefix = "import ";

    /// <param name="collection">The collection's name in the store, which has no blanks.</param>
    /// <param name="source">Where the file comes from.</param>
    public static string Of(string collection, string source) => $"{Prefix}{collection} {source}";

    /// <summary>The source of an import; null for what was done for another reason.</summary>
    public static string? Source(string? why) => Parts(why)?.Source;

    /// <summary>Whether it is an import into this collection: modules of a station share a store, and their lists may come from one place.</summary>
    public static bool IsInto(string collection, string? why) => Parts(why)?.Collection == collection;

    private static (string Collection, string Source)? Parts(string? why) =>
        why?.StartsWith(Prefix, StringComparison.Ordinal) == true && why.IndexOf(' ', Prefix.Length) is var blank and > 0
            ? (why[Prefix.Length..blank], why[(blank + 1)..])
            : null;
}
