using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    /// <summary>The names of the declared collections.</summary>
    public IReadOnlyCollection<string> Collections => [.. Schema.All.Select(c => c.Name)];

    /// <summary>A record, or null when there is none or it belongs to a batch that is not yet opened.</summary>
    /// <exception cref="RecordDamagedException">It does not match its checksum; every read checks this.</exception>
    public Record? Get(string collection, string id, bool includeHidden = false) => Read(view => view.Get(collection, id, includeHidden));

    /// <summary>A page of records.</summary>
    /// <exception cref="ArgumentException">The query names something that is not declared.</exception>
    public RecordPage Find(RecordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(view => view.Find(query));
    }

    /// <summary>How many records match, up to <paramref name="cap"/>. Words of three and more Chinese characters are counted
    /// by their pairs, which in rare cases is a few too many.</summary>
    public CappedCount Count(RecordQuery query, int cap = 1000)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(view => view.Count(query, cap));
    }

    /// <summary>
    /// How often each value of some fields occurs among the records that match; of a common query only among the newest
    /// <paramref name="sample"/>. A list that offers other values of a filtered field leaves that filter out of the query.
    /// </summary>
    public FacetCounts Facets(RecordQuery query, IReadOnlyList<string> fields, int sample = 2000)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(fields);
        return Read(view => new FacetWalk(view, query).Count(fields, sample));
    }

    /// <summary>Everything that happened to a record, oldest first; also of one that is deleted.</summary>
    public IReadOnlyList<RecordChange> History(string collection, string id) => Read(view => ChangeLog.Of(view, collection, id));

    /// <summary>
    /// The change log from a place on, oldest first. Records that an import inserted appear here before its batch is
    /// opened; <see cref="Get"/> returns null for them until then.
    /// </summary>
    /// <param name="after"><see cref="ChangePage.Next"/> of the page before; null = from the beginning.</param>
    /// <param name="take">How many entries at most.</param>
    public ChangePage Changes(string? after, int take = 100) => Read(view => ChangeLog.After(view, after, take));

    /// <summary>A kept definition, or null when there is none with this hash.</summary>
    public string? GetDefinition(string hash) => readers.Read(c => c.Scalar("select json from definitions where hash = $0", hash) as string);

    /// <summary>What a code was given for, or null when the store never gave it.</summary>
    /// <param name="code">As <see cref="TicketCodes.Read"/> returns it.</param>
    public string? CodeKind(string code) => readers.Read(c => c.Scalar("select kind from codes where code = $0", code) as string);

    /// <summary>The greatest stamp that is on the disk: when the store was written last, by the clock of then.</summary>
    public Stamp LastStamp => readers.Read(WriterState.LastStamp);

    /// <summary>A value of the store's own, or null.</summary>
    public string? Meta(string key) => readers.Read(c => c.Scalar("select value from meta where key = $0", key) as string);

    /// <summary>Jobs, newest first.</summary>
    /// <param name="state">Only those in this state; null = all.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<StoredJob> Jobs(JobState? state = null, int take = 100) => readers.Read(c => JobTable.List(c, state, take));

    /// <summary>The unfinished job with a unique key, waiting or leased; null when there is none and <see cref="IUnitOfWork.Enqueue"/>
    /// would make one. A reader's look, so that nobody writes only to learn that nothing is due.</summary>
    public StoredJob? OpenJob(string uniqueKey) => readers.Read(c => JobTable.FindOpen(c, uniqueKey));

    private StoreSchema Schema => writer?.Schema ?? schema;

    private T Read<T>(Func<ReadView, T> work) =>
        readers.Read(connection => work(new ReadView(connection, Schema, options.Initials, insideUnit: false)));
}
