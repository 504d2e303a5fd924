using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>The tables every store has, and the number of their format.</summary>
internal static class StoreFormat
{
    public const int Current = 2;
    public const string NoStore = "The file is not a record store.";
    public const string Damaged = "The store's file is damaged or cannot be used.";

    private const string Tables = """
        create table meta(key text primary key, value text not null) strict, without rowid;
        create table coll(no integer primary key, name text not null unique, owner text not null, def text not null, hash text not null, pending integer not null) strict;
        create table dict(code integer primary key, cno integer not null, field integer not null, value text not null, unique(cno, field, value)) strict;
        create table tombstones(cno integer not null, id text not null, ver integer not null, at integer not null, site text not null, primary key(cno, id)) strict, without rowid;
        create table changes(no integer primary key, cno integer not null, id text not null, ver integer not null, kind integer not null, at integer not null,
            actor text, why text, site text not null, batch text, before text, after text, sum integer) strict;
        create index changes_id on changes(cno, id, no);
        create index changes_batch on changes(batch, no) where batch is not null;
        create table definitions(hash text primary key, json text not null, at integer not null) strict, without rowid;
        create table jobs(no integer primary key, kind text not null, payload text not null, due integer not null, tries integer not null, most integer not null,
            state integer not null, ukey text, runner text, leased integer, error text, at integer not null) strict;
        create unique index jobs_key on jobs(ukey) where ukey is not null and state < 2;
        create index jobs_due on jobs(due) where state < 2;
        create table keys(key text primary key, result text not null, at integer not null) strict, without rowid;
        create index keys_at on keys(at);
        create table codes(code text primary key, kind text not null, at integer not null) strict, without rowid;
        create table batches(no integer primary key, id text not null unique, state integer not null, context text not null, begun integer not null, opened integer,
            inserted integer not null default 0, changed integer not null default 0, closed integer not null default 0, skipped integer not null default 0, undo integer) strict;
        create table staged(no integer primary key, batch integer not null, cno integer not null, id text not null, kind integer not null, ver integer, patch text not null) strict;
        create index staged_batch on staged(batch, no);
        create table hidden(cno integer not null, lo integer not null, hi integer not null, batch integer not null, primary key(cno, lo)) strict, without rowid;
        create table kept(batch integer not null, cno integer not null, id text not null, primary key(batch, cno, id)) strict, without rowid;
        """;

    /// <summary>Refuses a file that is no store or too new, before anything is changed in it.</summary>
    public static void Inspect(string path, bool mayBeEmpty)
    {
        if (mayBeEmpty && new FileInfo(path) is { Exists: false } or { Length: 0 })
        {
            return;
        }

        try
        {
            using var connection = StoreConnection.OpenReader(path);
            var isEmpty = connection.Scalar("select 1 from sqlite_master limit 1") is null;
            if (!isEmpty || !mayBeEmpty)
            {
                Check(connection);
            }
        }
        catch (SqliteException fault)
        {
            throw new StoreFormatException(fault.SqliteErrorCode is Codes.NotADatabase or Codes.Error or Codes.CannotOpen ? NoStore : Damaged, fault);
        }
    }

    /// <summary>Makes the tables in a new file, and brings those of an older format up to date.</summary>
    public static void Create(StoreConnection connection)
    {
        if (connection.Scalar("select 1 from sqlite_master limit 1") is null)
        {
            connection.Execute("begin immediate");
            connection.Script(Tables);
            connection.Execute("insert into meta values('store.format', $0)", Current.ToString(CultureInfo.InvariantCulture));
            Tallies.Create(connection);
            connection.Execute("commit");
        }

        var upgrade = new FormatUpgrade(connection);
        while (upgrade.Step())
        {
            continue;
        }
    }

    private static void Check(StoreConnection connection)
    {
        var stored = connection.Scalar("select value from meta where key = 'store.format'") as string;
        if (!int.TryParse(stored, CultureInfo.InvariantCulture, out var format))
        {
            throw new StoreFormatException(NoStore);
        }

        if (format > Current)
        {
            throw new StoreFormatException($"The store has format {format}; this version reads formats up to {Current}. Start the newer version, or restore a backup made with this one.");
        }
    }

    private static class Codes
    {
        public const int Error = 1;
        public const int CannotOpen = 14;
        public const int NotADatabase = 26;
    }
}
