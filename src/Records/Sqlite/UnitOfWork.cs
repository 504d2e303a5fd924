using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StationKiosk.Records.Sqlite;

/// <summary>One unit of work on the writer's connection, inside its savepoint.</summary>
internal sealed class UnitOfWork : IUnitOfWork
{
    private readonly WriterState state;
    private readonly ReadView view;
    private readonly RecordWriter writer;
    private readonly JobTable jobs;

    public UnitOfWork(WriterState state, WriteContext context)
    {
        this.state = state;
        Context = context;
        Now = state.NextStamp();
        view = new ReadView(state.Connection, state.Schema, state.Initials, insideUnit: true);
        writer = new RecordWriter(state, context, Now);
        jobs = new JobTable(state.Connection, Now);
    }

    public Stamp Now { get; }

    public WriteContext Context { get; }

    /// <summary>For the store's own work that goes beyond the public contract.</summary>
    public RecordWriter Writer => writer;

    public WriterState State => state;

    public Record? Get(string collection, string id) => view.Get(collection, id);

    public RecordPage Find(RecordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return view.Find(query);
    }

    public CappedCount Count(RecordQuery query, int cap = 1000)
    {
        ArgumentNullException.ThrowIfNull(query);
        return view.Count(query, cap);
    }

    public Record Insert(string collection, JsonObject body, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return writer.Insert(state.Schema.Get(collection), body, id);
    }

    public Record Update(string collection, string id, long version, JsonObject patch)
    {
        ArgumentNullException.ThrowIfNull(patch);
        var old = view.Get(collection, id);
        return old?.Version == version
            ? writer.Update(state.Schema.Get(collection), old, patch)
            : throw new RecordConflictException(collection, id, version, old?.Version);
    }

    public bool Delete(string collection, string id, long? version = null)
    {
        var old = view.Get(collection, id);
        if (old is null)
        {
            return false;
        }

        if (version is { } expected && expected != old.Version)
        {
            throw new RecordConflictException(collection, id, expected, old.Version);
        }

        writer.Delete(state.Schema.Get(collection), old, ChangeKind.Delete);
        return true;
    }

    public bool Erase(string collection, string id)
    {
        var target = state.Schema.Get(collection);
        var old = view.Get(collection, id, includeHidden: true);
        if (old is not null)
        {
            writer.Delete(target, old, ChangeKind.Erase);
        }

        state.Connection.Execute("delete from staged where cno = $0 and id = $1", target.Number, id);
        return Blank(target.Number, id) > 0 || old is not null;
    }

    public Record Conceal(string collection, string id, JsonObject patch)
    {
        ArgumentNullException.ThrowIfNull(patch);
        var old = view.Get(collection, id) ?? throw new RecordConflictException(collection, id, 0, null);
        var target = state.Schema.Get(collection);
        var taken = patch.Where(p => p.Value is null).Select(p => old.Body.Text(p.Key)).OfType<string>().ToList();
        var changed = writer.Update(target, old, patch);
        new Concealment(state.Connection, target.Number, id).Apply(patch, taken);
        return changed;
    }

    public Record Bump(string collection, string id)
    {
        var old = view.Get(collection, id) ?? throw new RecordConflictException(collection, id, 0, null);
        return writer.Bump(state.Schema.Get(collection), old);
    }

    public long Enqueue(JobRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return jobs.Enqueue(request);
    }

    public StoredJob? LeaseJob(string runner, TimeSpan lease, IReadOnlyCollection<string>? kinds = null) => jobs.Lease(runner, lease, kinds ?? []);

    public void CompleteJob(long id) => jobs.Complete(id);

    public void FailJob(long id, string error, DateTimeOffset due) => jobs.Fail(id, error, due);

    public string TicketCode(string kind, int length = 8)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        while (true)
        {
            var code = TicketCodes.New(length);
            if (state.Connection.Execute("insert or ignore into codes(code, kind, at) values ($0, $1, $2)", code, kind, Now.Value) == 1)
            {
                return code;
            }
        }
    }

    public string PutDefinition(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        state.Connection.Execute("insert or ignore into definitions(hash, json, at) values ($0, $1, $2)", hash, json, Now.Value);
        return hash;
    }

    public string? Meta(string key) => state.Connection.Scalar("select value from meta where key = $0", key) as string;

    public void SetMeta(string key, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.StartsWith("store.", StringComparison.Ordinal))
        {
            throw new ArgumentException("Keys that begin with 'store.' are the store's own.", nameof(key));
        }

        if (value is null)
        {
            state.Connection.Execute("delete from meta where key = $0", key);
        }
        else
        {
            state.Connection.Execute("insert or replace into meta(key, value) values ($0, $1)", key, value);
        }
    }

    // That something happened stays in the history; what it was does not.
    private int Blank(long collection, string id)
    {
        var rows = state.Connection.Read($"select {ChangeLog.Columns} from changes c where c.cno = $0 and c.id = $1", ChangeLog.Row, collection, id);
        foreach (var row in rows)
        {
            row[10] = row[11] = null;
            state.Connection.Execute("update changes set before = null, after = null, sum = $1 where no = $0", row[0], Checksum.Of(row));
        }

        return rows.Count;
    }
}
