using System.Text.Json.Nodes;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Takes a batch one chunk further in the direction it was sent: forward after it was opened, out when it was given up,
/// back when it is undone. Each chunk commits its own progress, so that a crash between two loses nothing.
/// </summary>
internal sealed class BatchSteps(UnitOfWork unit, string id, ChunkPace pace)
{
    private readonly StoreConnection connection = unit.State.Connection;
    private readonly int rows = pace.Size;

    /// <summary>The changes of an undoing carry this batch id, to be told from changes of other people.</summary>
    public static string UndoOf(string id) => $"undo:{id}";

    /// <returns>Whether there is more to do.</returns>
    public bool Step()
    {
        var batch = connection.Read("select no, state from batches where id = $0", r => (No: r.GetInt64(0), State: (BatchState)r.GetInt64(1)), id).Single();
        return batch.State switch
        {
            BatchState.Opening => RollForward(batch.No),
            BatchState.Discarding => Discard(batch.No),
            BatchState.Undoing => Undo(batch.No),
            _ => false,
        };
    }

    private bool RollForward(long batch)
    {
        var staged = connection.Read(
            "select no, cno, id, ver, patch from staged where batch = $0 order by no limit $1",
            r => new Staged(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt64(3), r.GetString(4)),
            batch, (long)rows);

        // As in staging: one by one only when a rule refuses one of them.
        var done = 0;
        if (Apart.Try(unit, () => done = Apply(staged, row => Update(batch, row))) is not null)
        {
            done = Apply(staged, row => UpdateApart(batch, row));
        }

        return done < staged.Count || staged.Count == rows || Ended(batch, BatchState.Open);
    }

    private int Apply(List<Staged> staged, Action<Staged> apply)
    {
        var done = 0;
        foreach (var row in staged)
        {
            apply(row);
            connection.Execute("delete from staged where no = $0", row.No);
            done++;
            if (pace.IsOver)
            {
                break;
            }
        }

        return done;
    }

    private void UpdateApart(long batch, Staged row)
    {
        if (Apart.Try(unit, () => Update(batch, row)) is not null)
        {
            Skip(batch);
        }
    }

    private void Update(long batch, Staged row)
    {
        var target = unit.State.Schema.Get(unit.State.Schema.NameOf(row.Collection));
        var old = unit.Get(target.Name, row.Id);
        if (old is null || (row.Version is { } version && version != old.Version))
        {
            Skip(batch);
            return;
        }

        unit.Writer.Update(target, old, JsonNode.Parse(row.Patch)!.AsObject());
    }

    private void Skip(long batch) => connection.Execute("update batches set skipped = skipped + 1 where no = $0", batch);

    private bool Discard(long batch)
    {
        var blocks = connection.Read("select cno, lo, hi from hidden where batch = $0", r => (Collection: r.GetInt64(0), Low: r.GetInt64(1), High: r.GetInt64(2)), batch);
        var left = rows;
        foreach (var (collection, low, high) in blocks)
        {
            var target = unit.State.Schema.Get(unit.State.Schema.NameOf(collection));
            var records = connection.Read($"select seq, id from {target.Bodies} where seq between $0 and $1 limit $2", r => (Seq: r.GetInt64(0), Id: r.GetString(1)), low, high, (long)left);
            foreach (var record in records)
            {
                unit.Writer.RemoveRow(target, record.Seq);
                connection.Execute("delete from changes where cno = $0 and id = $1 and batch = $2", target.Number, record.Id, id);
            }

            left -= records.Count;
            if (left <= 0)
            {
                return true;
            }

            connection.Execute("delete from hidden where cno = $0 and lo = $1", collection, low);
        }

        return connection.Execute("delete from staged where no in (select no from staged where batch = $0 limit 2000)", batch) == 2000
            || Ended(batch, BatchState.Discarded);
    }

    private bool Undo(long batch)
    {
        var from = connection.Scalar("select coalesce(undo, 9223372036854775807) from batches where no = $0", batch)!;
        var changes = connection.Read(
            $"select {ChangeLog.Columns}, c.sum from changes c where c.batch = $0 and c.no < $1 order by c.no desc limit $2",
            r => (No: r.GetInt64(0), Change: ChangeLog.Map(r, unit.State.Schema.NameOf(r.GetInt64(1)))), id, from, (long)rows);
        foreach (var (_, change) in changes)
        {
            UndoOne(batch, change);
        }

        if (changes.Count < rows)
        {
            return Ended(batch, BatchState.Undone);
        }

        connection.Execute("update batches set undo = $1 where no = $0", batch, changes[^1].No);
        return true;
    }

    private void UndoOne(long batch, RecordChange change)
    {
        var target = unit.State.Schema.Get(change.Collection);
        var current = unit.Get(change.Collection, change.Id);
        if (WasTouched(target, change.Id) || (change.Kind == ChangeKind.Update && (current is null || change.Before is null)))
        {
            connection.Execute("insert or ignore into kept(batch, cno, id) values ($0, $1, $2)", batch, target.Number, change.Id);
        }
        else if (change.Kind == ChangeKind.Insert && current is not null)
        {
            unit.Writer.Delete(target, current, ChangeKind.Delete);
        }
        else if (change.Kind == ChangeKind.Update && Apart.Try(unit, () => unit.Writer.Update(target, current!, JsonNode.Parse(change.Before!.Json)!.AsObject())) is not null)
        {
            connection.Execute("insert or ignore into kept(batch, cno, id) values ($0, $1, $2)", batch, target.Number, change.Id);
        }
    }

    /// <summary>Whether anybody else wrote the record after the batch first did; what jobs keep up to date does not count.</summary>
    private bool WasTouched(CollectionSchema target, string record) => connection.Scalar(
        "select 1 from changes where cno = $0 and id = $1 and no > (select min(no) from changes where cno = $0 and id = $1 and batch = $2) and (batch is null or batch not in ($2, $3)) and (actor is null or substr(actor, 1, length($4)) <> $4) limit 1",
        target.Number, record, id, UndoOf(id), WriteContext.JobPrefix) is not null;

    private bool Ended(long batch, BatchState state)
    {
        connection.Execute("update batches set state = $1 where no = $0", batch, (long)state);
        return false;
    }

    private sealed record Staged(long No, long Collection, string Id, long? Version, string Patch);
}
