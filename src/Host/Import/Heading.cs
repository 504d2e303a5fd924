namespace StationKiosk.Host.Import;

/// <summary>The heading of a table: its row, with what stands above it where it is empty, and the fields that its words name by column. No row when the table has none.</summary>
internal sealed record Heading(TableRow? Row, Dictionary<int, (string Field, double Score)> Fields)
{
    public static Heading None => new(null, []);

    public double Score => Fields.Values.Sum(f => f.Score);
}
