namespace StationKiosk.Records.Sqlite;

/// <summary>Projects the rows of a collection again, a few at a time, after its definition changed or its index was lost.</summary>
internal static class Reprojection
{
    /// <returns>The place to go on after; null when all rows are done.</returns>
    public static long? Step(UnitOfWork unit, string collection, long after, int rows)
    {
        var state = unit.State;
        var target = state.Schema.Get(collection);
        var records = state.Connection.Read(
            $"select {ReadView.AllColumns} from {target.Bodies} b where b.seq > $0 order by b.seq limit $1",
            r => ReadView.Map(r, target), after, (long)rows);
        foreach (var record in records)
        {
            unit.Writer.Project(target, record.Seq, record.Body, null);
        }

        if (records.Count == rows)
        {
            return records[^1].Seq;
        }

        state.Connection.Execute("update coll set pending = 0 where no = $0", target.Number);
        return null;
    }
}
