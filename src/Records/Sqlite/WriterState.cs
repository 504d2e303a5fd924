using System.Globalization;

namespace StationKiosk.Records.Sqlite;

/// <summary>What the one writer of a store keeps between units of work. Touched by its thread only.</summary>
internal sealed class WriterState
{
    private readonly StoreOptions options;
    private readonly FacetCodes codes;
    private long keptSetBack;
    private long nextChange;

    public WriterState(StoreConnection connection, StoreOptions options, StoreSchema schema)
    {
        Connection = connection;
        this.options = options;
        Schema = schema;
        codes = new FacetCodes(connection);
        Order = new ArrivalOrder(connection);
        Projector = new Projector(codes.CodeOf, options.Initials);
        nextChange = connection.Scalar("select coalesce(max(no), 0) + 1 from changes") as long? ?? 1;
        Clock = new StoreClock(options.TimeProvider, LastStamp(connection).Value);
    }

    public StoreConnection Connection { get; }

    public StoreSchema Schema { get; set; }

    public StoreClock Clock { get; }

    public ArrivalOrder Order { get; }

    public Projector Projector { get; }

    /// <summary>The greatest stamp that is on the disk.</summary>
    public static Stamp LastStamp(StoreConnection connection) => new(connection.Scalar(
        "select max(coalesce((select at from changes order by no desc limit 1), 0), coalesce((select cast(value as integer) from meta where key = 'store.clock'), 0))") as long? ?? 0);

    /// <summary>The stamp of the next unit of work. That the calendar was set back is kept beside it: the unit may write no record.</summary>
    public Stamp NextStamp()
    {
        var now = Clock.Next();
        if (now.SetBack > keptSetBack)
        {
            Connection.Execute("insert or replace into meta(key, value) values ('store.clock', $0)", now.Value.ToString(CultureInfo.InvariantCulture));
            keptSetBack = now.SetBack;
        }

        return now;
    }

    /// <summary>The place of the next change in the history. After a rollback some are left out, never given twice.</summary>
    public long NextChange() => nextChange++;

    public string SiteId => options.SiteId;

    public Func<string, string?>? Initials => options.Initials;

    /// <summary>Drops what was learned in a transaction that did not happen.</summary>
    public void Forget()
    {
        codes.Forget();
        keptSetBack = 0;
        Order.Forget();
    }
}
