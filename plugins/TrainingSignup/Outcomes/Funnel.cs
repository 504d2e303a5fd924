using TrainingSignup.Seats;

namespace TrainingSignup.Outcomes;

/// <summary>The way from signing up to work, counted over classes. A count of few people is not told, nor what it could be reckoned from.</summary>
internal sealed class Funnel
{
    private static readonly IReadOnlyList<string> AtWork = ["employed", "gigs", "own"];

    private readonly int _small;

    public Funnel(IReadOnlyCollection<Seat> seats, int certificates, int small)
    {
        _small = small;
        var came = seats.Where(s => s.State is SeatState.Attended or SeatState.Completed or SeatState.Short).ToList();
        var completed = came.Where(s => s.State == SeatState.Completed).ToList();
        Steps =
        [
            new("signed", seats.Count(s => s.Number is not null)),
            new("attended", came.Count),
            new("completed", completed.Count),
            new("certificates", certificates),
            new("work-30", completed.Count(s => IsAtWork(s.After(30)))),
            new("work-90", completed.Count(s => IsAtWork(s.After(90)))),
        ];
        Answered30 = completed.Count(s => s.After(30) is not null);
        Answered90 = completed.Count(s => s.After(90) is not null);
    }

    public IReadOnlyList<FunnelStep> Steps { get; }

    public int Answered30 { get; }

    public int Answered90 { get; }

    /// <summary>
    /// The count of a step; <see langword="null"/> when it is of few people, or when the one before is shown and the difference between the two
    /// would tell of few.
    /// </summary>
    public int? Shown(FunnelStep step)
    {
        if (step.Count == 0)
        {
            return 0;
        }

        var at = Steps.ToList().IndexOf(step);
        var before = at > 0 ? Steps[at - 1].Count - step.Count : 0;
        return step.Count < _small || (before > 0 && before < _small) ? null : step.Count;
    }

    private static bool IsAtWork(string? result) => result is not null && AtWork.Contains(result, StringComparer.Ordinal);
}
