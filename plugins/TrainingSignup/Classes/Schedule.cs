namespace TrainingSignup.Classes;

/// <summary>
/// When a class meets: a weekly series between two days, and exceptions. The days are always reckoned, never stored, so an exception can be taken
/// back without a trace in the series.
/// </summary>
internal sealed record Schedule
{
    private const int MostDays = 400;

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>The days of the week; empty means every day.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    public required TimeOnly From { get; init; }

    public required TimeOnly Till { get; init; }

    public IReadOnlyList<DayChange> Changes { get; init; } = [];

    /// <summary>The days of the series, without exceptions.</summary>
    public IEnumerable<DateOnly> Series => Enumerable.Range(0, Math.Clamp(Last.DayNumber - First.DayNumber + 1, 0, MostDays))
        .Select(First.AddDays)
        .Where(day => Weekdays.Count == 0 || Weekdays.Contains(day.DayOfWeek));

    /// <summary>Every day with what became of it, in order; those that fall out stand among them.</summary>
    public IReadOnlyList<ClassDay> Days => [.. Series.Select(Changed).Concat(Extra()).OrderBy(day => day.Date).ThenBy(day => day.From)];

    public IEnumerable<ClassDay> Meetings => Days.Where(day => day.Meets);

    /// <summary>The last day on which it really meets.</summary>
    public DateOnly Until => Meetings.Select(day => day.Date).DefaultIfEmpty(Last).Max();

    public int Minutes => Meetings.Sum(day => day.Minutes);

    private ClassDay Changed(DateOnly day) => Changes.FirstOrDefault(c => c.Day == day && c.Kind != DayKind.Extra) is { } change
        ? new ClassDay(day, change.To ?? day, change.From ?? From, change.Till ?? Till, change.Kind)
        : new ClassDay(day, day, From, Till, DayKind.Regular);

    private IEnumerable<ClassDay> Extra() => Changes.Where(c => c.Kind == DayKind.Extra).Select(c => new ClassDay(c.Day, c.Day, c.From ?? From, c.Till ?? Till, DayKind.Extra));
}
