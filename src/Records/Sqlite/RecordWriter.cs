using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>Writes records with everything that goes with them: projection, index words, tombstone and change log.</summary>
internal sealed class RecordWriter(WriterState state, WriteContext context, Stamp now)
{
    private readonly StoreConnection connection = state.Connection;

    private string Site => context.Site ?? state.SiteId;

    public Record Insert(CollectionSchema collection, JsonObject body, string? id, long? seq = null)
    {
        if (id is not null && (id.Length is 0 or > 100 || id.Any(char.IsControl)))
        {
            throw new ArgumentException("A record id has 1 to 100 characters and no control characters.", nameof(id));
        }

        var record = new Record
        {
            Collection = collection.Name,
            Id = id ?? Guid.CreateVersion7(state.Clock.Wall).ToString(),
            Seq = seq ?? state.Order.Next(collection),
            Version = id is null ? 1 : 1 + BuriedVersion(collection, id),
            Created = now,
            Updated = now,
            OwnerSite = state.SiteId,
            Site = Site,
            Definition = context.Definition,
            Batch = context.Batch,
            Body = new RecordBody(BodyJson.Write(body)),
        };
        InsertRow(collection, record);
        Log(collection, record.Id, record.Version, ChangeKind.Insert, null, null);
        return record;
    }

    public Record Update(CollectionSchema collection, Record old, JsonObject patch)
    {
        var before = old.Body.ToJson();
        var after = old.Body.ToJson();
        MergePatch.Apply(after, patch);
        var body = BodyJson.Write(after);
        if (body == old.Body.Json)
        {
            return old;
        }

        var record = old with
        {
            Version = old.Version + 1,
            Updated = now,
            Site = Site,
            Definition = context.Definition ?? old.Definition,
            Body = new RecordBody(body),
        };
        connection.Execute(
            $"update {collection.Bodies} set ver = $0, body = $1, updated = $2, site = $3, def = $4, sum = $5 where seq = $6",
            record.Version, body, now.Value, record.Site, record.Definition, Checksum.Of(record), record.Seq);
        Project(collection, record.Seq, record.Body, old.Body);
        after = record.Body.ToJson();
        Log(collection, record.Id, record.Version, ChangeKind.Update, MergePatch.Difference(after, before), MergePatch.Difference(before, after));
        return record;
    }

    public Record Bump(CollectionSchema collection, Record old)
    {
        var record = old with { Seq = state.Order.Next(collection), Version = old.Version + 1, Updated = now, Site = Site };
        RemoveRow(collection, old.Seq);
        InsertRow(collection, record);
        Log(collection, record.Id, record.Version, ChangeKind.Bump, null, null);
        return record;
    }

    public void Delete(CollectionSchema collection, Record old, ChangeKind kind)
    {
        RemoveRow(collection, old.Seq);
        connection.Execute(
            "insert or replace into tombstones(cno, id, ver, at, site) values ($0, $1, $2, $3, $4)",
            collection.Number, old.Id, old.Version + 1, now.Value, Site);
        Log(collection, old.Id, old.Version + 1, kind, kind == ChangeKind.Delete ? old.Body.ToJson() : null, null);
    }

    /// <summary>Writes the projection and the index words of a body; without the old body both are written anew.</summary>
    public void Project(CollectionSchema collection, long seq, RecordBody body, RecordBody? old)
    {
        var values = state.Projector.Values(collection, body);
        var names = Projector.Columns(collection).ToList();
        var columns = string.Concat(names.Select(n => ", " + n));
        var places = string.Concat(names.Select((_, i) => $", ${i + 1}"));
        try
        {
            // REPLACE would delete the record that a unique rule protects; an upsert fails instead.
            var change = names.Count == 0 ? "nothing" : "update set " + string.Join(", ", names.Select(n => $"{n} = excluded.{n}"));
            connection.Execute($"insert into {collection.Projection}(seq{columns}) values ($0{places}) on conflict(seq) do {change}", [seq, .. values]);
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode == 2067)
        {
            throw new UniqueViolationException(collection.Name, RuleOf(collection, fault.Message), fault);
        }

        if (!collection.HasText)
        {
            return;
        }

        var tokens = state.Projector.Tokens(collection, body);
        if (old is null || !state.Projector.Tokens(collection, old).SameAs(tokens))
        {
            connection.Execute($"insert or replace into {collection.Text}(rowid, w) values ($0, $1)", seq, tokens.ToString());
        }
    }

    public void RemoveRow(CollectionSchema collection, long seq)
    {
        connection.Execute($"delete from {collection.Bodies} where seq = $0", seq);
        connection.Execute($"delete from {collection.Projection} where seq = $0", seq);
        if (collection.HasText)
        {
            connection.Execute($"delete from {collection.Text} where rowid = $0", seq);
        }
    }

    public void Log(CollectionSchema collection, string id, long version, ChangeKind kind, JsonObject? before, JsonObject? after)
    {
        object?[] row =
        [
            state.NextChange(), (long)collection.Number, id, version, (long)kind, now.Value, context.Actor, context.Why, Site, context.Batch,
            before is null ? null : BodyJson.WritePatch(before), after is null ? null : BodyJson.WritePatch(after),
        ];
        connection.Execute(
            "insert into changes(no, cno, id, ver, kind, at, actor, why, site, batch, before, after, sum) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            [.. row, Checksum.Of(row)]);
    }

    private static string RuleOf(CollectionSchema collection, string message)
    {
        var columns = message[(message.IndexOf("failed:", StringComparison.Ordinal) + 7)..].TrimEnd('\'', '.')
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(c => c[(c.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .ToHashSet(StringComparer.Ordinal);
        return collection.Unique.FirstOrDefault(u => columns.SetEquals(collection.UniqueColumns(u)))?.Name ?? "unknown";
    }

    private void InsertRow(CollectionSchema collection, Record record)
    {
        try
        {
            connection.Execute(
                $"insert into {collection.Bodies}(seq, id, ver, body, created, updated, owner, site, def, batch, sum) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                record.Seq, record.Id, record.Version, record.Body.Json, record.Created.Value, record.Updated.Value, record.OwnerSite, record.Site,
                record.Definition, record.Batch, Checksum.Of(record));
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode == 2067)
        {
            throw new UniqueViolationException(collection.Name, "id", fault);
        }

        Project(collection, record.Seq, record.Body, null);
    }

    /// <summary>A record that takes the id of a deleted one goes on counting, so that no old version number fits it.</summary>
    private long BuriedVersion(CollectionSchema collection, string id) =>
        connection.Scalar("delete from tombstones where cno = $0 and id = $1 returning ver", collection.Number, id) as long? ?? 0;
}
