using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Brings a stored collection to a definition: tables, columns and indexes are added, never taken. A field whose type
/// changed gets a new column. When rows are there already, they are marked to be projected again.
/// </summary>
internal sealed class SchemaChange(WriterState state)
{
    private readonly StoreConnection connection = state.Connection;

    /// <returns>The collection's schema, and whether its rows must be projected again.</returns>
    public (CollectionSchema Schema, bool Pending) Apply(CollectionDefinition definition)
    {
        var hash = Hash(definition);
        var known = state.Schema.Find(definition.Name);
        if (known is not null && connection.Scalar("select pending from coll where no = $0 and hash = $1", known.Number, hash) is long pending)
        {
            return (known, pending == 1);
        }

        var next = Merge(known, definition);
        var mustProject = known is not null && NeedsProjection(known, next) && HasRows(known);
        if (known is null)
        {
            connection.Execute("insert into coll(no, name, owner, def, hash, pending) values ($0, $1, $2, '', '', 0)", next.Number, next.Name, next.Owner);
            CreateTables(next);
        }
        else
        {
            AddColumns(known, next);
        }

        AddText(known, next);
        SetIndexes(next, known is not null);
        connection.Execute(
            "update coll set owner = $1, def = $2, hash = $3 where no = $0", next.Number, next.Owner, StoredDefinition.Write(next), hash);
        if (mustProject)
        {
            Reprojection.Restart(connection, next.Number);
        }

        return (next, (long)connection.Scalar("select pending from coll where no = $0", next.Number)! == 1);
    }

    private static string Hash(CollectionDefinition definition) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(definition with
    {
        Fields = new SortedDictionary<string, FieldDefinition>(definition.Fields.ToDictionary(), StringComparer.Ordinal),
        Unique = new SortedDictionary<string, UniqueRule>(definition.Unique.ToDictionary(), StringComparer.Ordinal),
    }))));

    private CollectionSchema Merge(CollectionSchema? known, CollectionDefinition definition)
    {
        var next = known?.NextNumber ?? 0;
        var fields = known?.Fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal) ?? new(StringComparer.Ordinal);
        foreach (var (name, field) in definition.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var sameColumn = fields.TryGetValue(name, out var old) && old.Definition.Type == field.Type && old.Definition.Many == field.Many;
            fields[name] = new FieldSchema(sameColumn ? old!.Number : next++, name, field);
        }

        var unique = new List<UniqueSchema>();
        foreach (var (name, rule) in definition.Unique.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            var old = known?.Unique.FirstOrDefault(u => u.Name == name && SameRule(u.Rule, rule) && rule.Fields.All(f => known.Fields[f].Number == fields[f].Number));
            unique.Add(new UniqueSchema(old?.Number ?? next++, name, rule));
        }

        return new CollectionSchema
        {
            Number = known?.Number ?? (int)(long)connection.Scalar("select coalesce(max(no), 0) + 1 from coll")!,
            Name = definition.Name,
            Owner = definition.Owner,
            Fields = fields,
            Unique = unique,
            Sorts = [.. (known?.Sorts ?? []).Union(definition.Sorts)],
            NextNumber = next,
        };
    }

    private static bool SameRule(UniqueRule one, UniqueRule other) =>
        one.Fields.SequenceEqual(other.Fields, StringComparer.Ordinal) && one.WhereField == other.WhereField && one.WhereEquals == other.WhereEquals;

    private static bool NeedsProjection(CollectionSchema known, CollectionSchema next) =>
        next.Fields.Values.Any(f => !known.Fields.TryGetValue(f.Name, out var old) || old.Number != f.Number
            || old.HasTokens != f.HasTokens || old.Definition.Search != f.Definition.Search || old.Definition.Initials != f.Definition.Initials)
        || next.Unique.Any(u => u.FlagColumn is not null && known.Unique.All(k => k.Number != u.Number));

    private bool HasRows(CollectionSchema collection) => connection.Scalar($"select 1 from {collection.Bodies} limit 1") is not null;

    // All columns at once: each one that is added to a standing table costs a walk through the whole schema.
    private void CreateTables(CollectionSchema next)
    {
        var columns = next.Fields.Values.Select(f => $", {f.Column} {f.ColumnType}").Concat(next.Unique.Select(u => u.FlagColumn).OfType<string>().Select(flag => $", {flag} integer"));
        connection.Script($"""
            create table {next.Bodies}(seq integer primary key, id text not null unique, ver integer not null, body text not null, created integer not null, updated integer not null,
                owner text not null, site text not null, def text, batch text, sum integer not null) strict;
            create index {next.Bodies}_batch on {next.Bodies}(batch, seq) where batch is not null;
            create table {next.Projection}(seq integer primary key{string.Concat(columns)}) strict;
            """);
    }

    private void AddColumns(CollectionSchema known, CollectionSchema next)
    {
        foreach (var field in next.Fields.Values.Where(f => known.Fields.Values.All(k => k.Number != f.Number)))
        {
            connection.Script($"alter table {next.Projection} add column {field.Column} {field.ColumnType}");
        }

        foreach (var flag in next.Unique.Where(u => known.Unique.All(k => k.Number != u.Number)).Select(u => u.FlagColumn).OfType<string>())
        {
            connection.Script($"alter table {next.Projection} add column {flag} integer");
        }
    }

    private void AddText(CollectionSchema? known, CollectionSchema next)
    {
        if (next.HasText && known?.HasText != true)
        {
            connection.Script($"create virtual table {next.Text} using fts5(w, tokenize=\"unicode61 remove_diacritics 0\", content='', contentless_delete=1, detail=none)");
        }
    }

    /// <summary>Equality first, then the order, then the numbers that ranges ask for, so that a walk stays inside the index.</summary>
    private void SetIndexes(CollectionSchema next, bool existing)
    {
        var covered = next.Fields.Values.Where(f => f.Definition is { Filter: true, Many: false, Type: not FieldType.Text }).Take(3).Select(f => f.Column).ToList();
        foreach (var field in next.Fields.Values.Where(f => f.Definition is { Filter: true, Many: false }))
        {
            var more = field.Definition.Type == FieldType.Text ? string.Concat(covered.Select(c => ", " + c)) : "";
            connection.Script($"create index if not exists {next.FilterIndex(field)} on {next.Projection}({field.Column}, seq{more})");
        }

        foreach (var sort in next.Sorts)
        {
            var field = next.Field(sort.Field);
            connection.Script($"create index if not exists {next.SortIndex(field, null)} on {next.Projection}({field.Column}, seq)");
            if (sort.Within is { } within)
            {
                connection.Script($"create index if not exists {next.SortIndex(field, next.Field(within))} on {next.Projection}({next.Field(within).Column}, {field.Column}, seq)");
            }
        }

        SetUnique(next, existing);
    }

    private void SetUnique(CollectionSchema next, bool existing)
    {
        var wanted = next.Unique.Select(next.UniqueIndex).ToHashSet(StringComparer.Ordinal);
        var present = connection.Read("select name from sqlite_master where type = 'index' and tbl_name = $0 and sql like 'create unique%'", r => r.GetString(0), next.Projection);
        foreach (var name in present.Where(n => !wanted.Contains(n)))
        {
            connection.Script($"drop index {name}");
        }

        foreach (var unique in next.Unique)
        {
            try
            {
                connection.Script($"create unique index if not exists {next.UniqueIndex(unique)} on {next.Projection}({string.Join(", ", next.UniqueColumns(unique))})");
            }
            catch (SqliteException fault) when (existing && fault.SqliteErrorCode == 19)
            {
                throw new UniqueViolationException(next.Name, unique.Name, fault);
            }
        }
    }
}
