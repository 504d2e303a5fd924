namespace StationKiosk.Host.Import;

/// <summary>Counts rows and keeps some of each kind to look at; all of them go to whoever listens.</summary>
internal sealed class RowLog(Action<RowOutcome>? onRow)
{
    private const int InvalidKept = 500;
    private const int OthersKept = 50;
    private readonly List<RowOutcome> _kept = [];
    private readonly int[] _keptOf = new int[Enum.GetValues<RowKind>().Length];
    private int _flaggedKept;

    public ImportCounts Counts { get; private set; } = new();

    public IReadOnlyList<RowOutcome> Kept => _kept;

    public void Add(RowOutcome row)
    {
        var isFlagged = row.Flags.Count > 0;
        Counts = Counts.Plus(row.Kind, isFlagged);
        onRow?.Invoke(row);
        var limit = row.Kind == RowKind.Invalid ? InvalidKept : OthersKept;
        if (_keptOf[(int)row.Kind] < limit || (isFlagged && _flaggedKept < OthersKept))
        {
            _keptOf[(int)row.Kind]++;
            _flaggedKept += isFlagged ? 1 : 0;
            _kept.Add(row);
        }
    }
}
