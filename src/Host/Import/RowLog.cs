namespace StationKiosk.Host.Import;

/// <summary>Counts rows, also by what is said of them, and keeps some of each kind to look at; all of them go to whoever listens.</summary>
internal sealed class RowLog(Action<RowOutcome>? onRow)
{
    private const int InvalidKept = 500;
    private const int OthersKept = 50;
    private const int ReasonsKept = 200;
    private readonly List<RowOutcome> _kept = [];
    private readonly int[] _keptOf = new int[Enum.GetValues<RowKind>().Length];
    private readonly Dictionary<(RowKind, bool, string, string?), ReasonCount> _reasons = [];
    private int _flaggedKept;

    public ImportCounts Counts { get; private set; } = new();

    public IReadOnlyList<RowOutcome> Kept => _kept;

    public IReadOnlyList<ReasonCount> Reasons => [.. _reasons.Values.OrderByDescending(r => r.Rows)];

    public void Add(RowOutcome row)
    {
        var isFlagged = row.Flags.Count > 0;
        Counts = Counts.Plus(row.Kind, isFlagged);
        onRow?.Invoke(row);
        Count(row, row.Reasons, isFlag: false);
        if (row.Kind is RowKind.New or RowKind.Changed)
        {
            Count(row, row.Flags, isFlag: true);
        }

        var limit = row.Kind == RowKind.Invalid ? InvalidKept : OthersKept;
        if (_keptOf[(int)row.Kind] < limit || (isFlagged && _flaggedKept < OthersKept))
        {
            _keptOf[(int)row.Kind]++;
            _flaggedKept += isFlagged ? 1 : 0;
            _kept.Add(row);
        }
    }

    // Said twice of one row it counts once.
    private void Count(RowOutcome row, IReadOnlyList<RowNote> notes, bool isFlag)
    {
        foreach (var note in notes.Select(n => n.Note).DistinctBy(n => (n.Code, n.Field)))
        {
            var key = (row.Kind, isFlag, note.Code, note.Field);
            if (_reasons.TryGetValue(key, out var known))
            {
                _reasons[key] = known with { Rows = known.Rows + 1 };
            }
            else if (_reasons.Count < ReasonsKept)
            {
                _reasons[key] = new ReasonCount(row.Kind, isFlag, note, 1);
            }
        }
    }
}
