namespace StationKiosk.Records.Sqlite;

/// <summary>Stages some rows of a batch inside one unit of work. Made anew when the unit runs a second time.</summary>
internal sealed class StageChunk(UnitOfWork unit, string id)
{
    private const int FirstBlock = 256;
    private const int LargestBlock = 16_384;

    private readonly StoreConnection connection = unit.State.Connection;
    private readonly Dictionary<int, (long Next, long High)> places = [];
    private readonly long[] counts = new long[3];

    public List<BatchRefusal> Stage(IReadOnlyList<BatchItem> items, int from, int count)
    {
        var batch = BatchTable.Number(unit, id, BatchState.Staging);
        var refused = new List<BatchRefusal>();
        for (var i = from; i < from + count; i++)
        {
            connection.Execute("savepoint item");
            try
            {
                StageOne(batch, items[i]);
                counts[(int)items[i].Kind]++;
            }
            catch (UniqueViolationException violation)
            {
                connection.Execute("rollback to item");
                unit.State.Forget();
                places.Clear();
                refused.Add(new BatchRefusal(i, violation.Rule));
            }

            connection.Execute("release item");
        }

        connection.Execute(
            "update batches set inserted = inserted + $1, changed = changed + $2, closed = closed + $3 where no = $0",
            batch, counts[(int)BatchItemKind.Insert], counts[(int)BatchItemKind.Change], counts[(int)BatchItemKind.Close]);
        return refused;
    }

    private void StageOne(long batch, BatchItem item)
    {
        var target = unit.State.Schema.Get(item.Collection);
        if (item.Kind == BatchItemKind.Insert)
        {
            unit.Writer.Insert(target, item.Body, item.Id, NextHidden(target, batch));
            return;
        }

        connection.Execute(
            "insert into staged(batch, cno, id, kind, ver, patch) values ($0, $1, $2, $3, $4, $5)",
            batch, target.Number, item.Id, (long)item.Kind, item.Version, BodyJson.WritePatch(item.Body));
    }

    private long NextHidden(CollectionSchema target, long batch)
    {
        var place = places.TryGetValue(target.Number, out var known) && known.Next <= known.High ? known : FindPlace(target, batch);
        places[target.Number] = (place.Next + 1, place.High);
        return place.Next;
    }

    /// <summary>The batch's last block when it has room, else a new one, twice as large.</summary>
    private (long Next, long High) FindPlace(CollectionSchema target, long batch)
    {
        var last = connection.Read(
            "select lo, hi from hidden where cno = $0 and batch = $1 order by lo desc limit 1",
            r => (Low: r.GetInt64(0), High: r.GetInt64(1)), target.Number, batch);
        var size = FirstBlock;
        if (last.Count == 1)
        {
            var used = connection.Scalar($"select max(seq) from {target.Bodies} where seq between $0 and $1", last[0].Low, last[0].High) as long?;
            var next = (used ?? (last[0].Low - 1)) + 1;
            if (next <= last[0].High)
            {
                return (next, last[0].High);
            }

            size = (int)Math.Min(LargestBlock, (last[0].High - last[0].Low + 1) * 2);
        }

        var (low, high) = unit.State.Order.Block(target, size);
        connection.Execute("insert into hidden(cno, lo, hi, batch) values ($0, $1, $2, $3)", target.Number, low, high, batch);
        return (low, high);
    }
}
