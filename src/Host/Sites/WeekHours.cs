namespace StationKiosk.Host.Sites;

/// <summary>Opening hours in station time: by weekday, with days that differ. A day without spans is closed.</summary>
internal sealed record WeekHours
{
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Span>> Week { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<Span>>();

    public IReadOnlyDictionary<DateOnly, IReadOnlyList<Span>> Exceptions { get; init; } = new Dictionary<DateOnly, IReadOnlyList<Span>>();

    public IReadOnlyList<Span> On(DateOnly day) =>
        Exceptions.TryGetValue(day, out var special) ? special : Week.GetValueOrDefault(day.DayOfWeek, []);

    public bool IsOpen(DateTime local) => On(DateOnly.FromDateTime(local)).Any(s => TimeOnly.FromDateTime(local) is var now && now >= s.From && (now < s.Until || s.Until == TimeOnly.MinValue));

    /// <summary>The next opening within four weeks, in station time; null when there is none.</summary>
    public DateTime? NextOpening(DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        return Enumerable.Range(0, 28)
            .SelectMany(n => On(today.AddDays(n)).Select(s => today.AddDays(n).ToDateTime(s.From)))
            .Where(opening => opening > local)
            .Select(opening => (DateTime?)opening)
            .FirstOrDefault();
    }

    /// <summary>From … until; an end at midnight is the end of the day.</summary>
    internal sealed record Span(TimeOnly From, TimeOnly Until);
}
