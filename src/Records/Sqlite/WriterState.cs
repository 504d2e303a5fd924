namespace StationKiosk.Records.Sqlite;

/// <summary>What the one writer of a store keeps between units of work. Touched by its thread only.</summary>
internal sealed class WriterState
{
    private readonly StoreOptions options;
    private readonly FacetCodes codes;

    public WriterState(StoreConnection connection, StoreOptions options, StoreSchema schema)
    {
        Connection = connection;
        this.options = options;
        Schema = schema;
        codes = new FacetCodes(connection);
        Order = new ArrivalOrder(connection);
        Projector = new Projector(codes.CodeOf, options.Initials);
        var last = connection.Scalar("select max(coalesce((select at from changes order by no desc limit 1), 0), coalesce((select cast(value as integer) from meta where key = 'store.clock'), 0))");
        Clock = new StoreClock(options.TimeProvider, last as long? ?? 0);
    }

    public StoreConnection Connection { get; }

    public StoreSchema Schema { get; set; }

    public StoreClock Clock { get; }

    public ArrivalOrder Order { get; }

    public Projector Projector { get; }

    public string SiteId => options.SiteId;

    public Func<string, string?>? Initials => options.Initials;

    /// <summary>Drops what was learned in a transaction that did not happen.</summary>
    public void Forget()
    {
        codes.Forget();
        Order.Forget();
    }
}
