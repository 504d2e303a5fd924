namespace StationKiosk.Records.Sqlite;

/// <summary>Reads the indexes once, so that the first query does not wait for the disk.</summary>
internal static class WarmUp
{
    private const long SmallStore = 2000;

    public static void Run(ReaderPool readers, StoreSchema schema, CancellationToken closing)
    {
        if (readers.Read(c => (long)c.Scalar("pragma page_count")!) < SmallStore)
        {
            return;
        }

        foreach (var collection in schema.All)
        {
            closing.ThrowIfCancellationRequested();
            readers.Read(c => c.Scalar($"select count(*) from {collection.Projection}"));
            if (collection.HasText)
            {
                readers.Read(c => c.Scalar($"select sum(length(block)) from {collection.Text}_data"));
            }
        }
    }
}
