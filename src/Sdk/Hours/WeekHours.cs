using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Hours;

/// <summary>Opening hours in station time: by weekday, with days that differ. A day without spans is closed.</summary>
public sealed record WeekHours
{
    // Longer than any holiday; what is closed for two months has no next opening worth telling.
    private const int DaysAhead = 62;

    /// <summary>The usual week; a weekday that is not there is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<HourSpan>> Week { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<HourSpan>>();

    /// <summary>Days that differ from their weekday, such as holidays.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<HourSpan>> Exceptions { get; init; } = new Dictionary<DateOnly, IReadOnlyList<HourSpan>>();

    /// <summary>Why days differ, as far as that is written down: the name of the holiday.</summary>
    public IReadOnlyDictionary<DateOnly, LocalizedText> Reasons { get; init; } = new Dictionary<DateOnly, LocalizedText>();

    /// <summary>When it is open on a day.</summary>
    /// <param name="day">The calendar day.</param>
    public IReadOnlyList<HourSpan> On(DateOnly day) => Exceptions.TryGetValue(day, out var special) ? special : Week.GetValueOrDefault(day.DayOfWeek, []);

    /// <summary>Whether it is open at a moment.</summary>
    /// <param name="local">The moment in station time.</param>
    public bool IsOpen(DateTime local) => On(DateOnly.FromDateTime(local)).Any(s => s.Contains(TimeOnly.FromDateTime(local)));

    /// <summary>The next opening after a moment; <see langword="null"/> when there is none within two months.</summary>
    /// <param name="local">The moment in station time.</param>
    public DateTime? NextOpening(DateTime local)
    {
        foreach (var (from, _) in Spans(local))
        {
            if (from > local)
            {
                return from;
            }
        }

        return null;
    }

    /// <summary>When it closes that is open at a moment; <see langword="null"/> when it is closed.</summary>
    /// <param name="local">The moment in station time.</param>
    public DateTime? Closing(DateTime local) => Spans(local).Where(s => s.From <= local && local < s.Until).Select(s => (DateTime?)s.Until).FirstOrDefault();

    /// <summary>
    /// The moment at which it has been open for so long, counted from a moment on: what is promised "for 90 minutes" at night lasts until 90
    /// minutes after the next opening. <see langword="null"/> when it is not open for so long within two months.
    /// </summary>
    /// <param name="local">The moment in station time.</param>
    /// <param name="length">How long it must have been open.</param>
    public DateTime? AfterOpen(DateTime local, TimeSpan length)
    {
        var left = length;
        foreach (var (from, until) in Spans(local))
        {
            var begin = from > local ? from : local;
            if (until - begin >= left)
            {
                return begin + left;
            }

            left -= until > begin ? until - begin : TimeSpan.Zero;
        }

        return null;
    }

    /// <summary>A day or, when it is closed then, the next one that is not; the day itself when nothing is open within two months.</summary>
    /// <param name="day">The calendar day.</param>
    public DateOnly OpenDay(DateOnly day) => Enumerable.Range(0, DaysAhead).Select(n => day.AddDays(n)).FirstOrDefault(d => On(d).Count > 0, day);

    /// <summary>Whether both say the same of every day.</summary>
    /// <param name="other">Other hours.</param>
    public bool Equals(WeekHours? other) => other is not null && IsSame(Week, other.Week) && IsSame(Exceptions, other.Exceptions)
        && Reasons.Count == other.Reasons.Count && Reasons.All(r => other.Reasons.TryGetValue(r.Key, out var reason) && r.Value.Equals(reason));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Week.Count, Exceptions.Count, Reasons.Count);

    private IEnumerable<(DateTime From, DateTime Until)> Spans(DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        return Enumerable.Range(0, DaysAhead)
            .Select(n => today.AddDays(n))
            .SelectMany(d => On(d).Select(s => (d.ToDateTime(s.From), d.ToDateTime(TimeOnly.MinValue) + s.End)));
    }

    private static bool IsSame<TKey>(IReadOnlyDictionary<TKey, IReadOnlyList<HourSpan>> one, IReadOnlyDictionary<TKey, IReadOnlyList<HourSpan>> other) =>
        one.Count == other.Count && one.All(d => other.TryGetValue(d.Key, out var spans) && spans.SequenceEqual(d.Value));
}
