namespace StationKiosk.Records.Sqlite;

/// <summary>Merges the segments of the text index in small steps while nobody writes.</summary>
internal sealed class TextUpkeep
{
    private const int StepPages = 200;

    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);

    public bool IsBusy => waiting.Count > 0;

    public void Wrote(StoreSchema schema)
    {
        foreach (var collection in schema.All.Where(c => c.HasText))
        {
            waiting.Add(collection.Name);
        }
    }

    public void Rest(WriterState state)
    {
        if (waiting.FirstOrDefault() is not { } name)
        {
            return;
        }

        var collection = state.Schema.Get(name);
        var before = (long)state.Connection.Scalar("select total_changes()")!;
        state.Connection.Execute($"insert into {collection.Text}({collection.Text}, rank) values ('merge', $0)", StepPages);
        if ((long)state.Connection.Scalar("select total_changes()")! - before < 2)
        {
            waiting.Remove(name);
        }
    }
}
