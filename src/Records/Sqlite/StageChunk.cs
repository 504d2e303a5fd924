namespace StationKiosk.Records.Sqlite;

/// <summary>Stages some rows of a batch inside one unit of work. Made anew when the unit runs a second time.</summary>
internal sealed class StageChunk(UnitOfWork unit, string id, ChunkPace pace)
{
    private const int FirstBlock = 256;
    private const int LargestBlock = 16_384;

    private readonly StoreConnection connection = unit.State.Connection;
    private readonly Dictionary<int, (long Next, long High)> places = [];
    private readonly List<BatchRefusal> refused = [];
    private readonly long[] counts = new long[3];

    /// <returns>How many rows were dealt with, at least one, and which of them were refused.</returns>
    public (int Done, IReadOnlyList<BatchRefusal> Refused) Stage(IReadOnlyList<BatchItem> items, int from, int count)
    {
        var batch = BatchTable.Number(unit, id, BatchState.Staging);
        var done = 0;

        // A savepoint makes the word index write out what it holds, so a row only gets its own where a rule refused one.
        if (Apart.Try(unit, () => done = Stage(from, count, i => StageOne(batch, items[i]))) is not null)
        {
            Array.Clear(counts);
            places.Clear();
            done = Stage(from, count, i => StageApart(batch, items[i], i));
        }

        connection.Execute(
            "update batches set inserted = inserted + $1, changed = changed + $2, closed = closed + $3 where no = $0",
            batch, counts[(int)BatchItemKind.Insert], counts[(int)BatchItemKind.Change], counts[(int)BatchItemKind.Close]);
        return (done, refused);
    }

    private int Stage(int from, int count, Action<int> stage)
    {
        var i = from;
        do
        {
            stage(i);
            i++;
        }
        while (i < from + count && !pace.IsOver);
        return i - from;
    }

    private void StageApart(long batch, BatchItem item, int index)
    {
        if (Apart.Try(unit, () => StageOne(batch, item)) is { } rule)
        {
            places.Clear();
            refused.Add(new BatchRefusal(index, rule));
        }
    }

    private void StageOne(long batch, BatchItem item)
    {
        var target = unit.State.Schema.Get(item.Collection);
        if (item.Kind == BatchItemKind.Insert)
        {
            unit.Writer.Insert(target, item.Body, item.Id, NextHidden(target, batch));
            counts[(int)item.Kind]++;
            return;
        }

        connection.Execute(
            "insert into staged(batch, cno, id, kind, ver, patch) values ($0, $1, $2, $3, $4, $5)",
            batch, target.Number, item.Id, (long)item.Kind, item.Version, BodyJson.WritePatch(item.Body));
        counts[(int)item.Kind]++;
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
