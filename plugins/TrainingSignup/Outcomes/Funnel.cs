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
        var signed = seats.Count(s => s.Number is not null);
        Steps =
        [
            new("signed", signed),
            new("attended", came.Count, signed),
            new("completed", completed.Count, came.Count),
            new("certificates", certificates),
            new("work-30", completed.Count(s => IsAtWork(s.After(30))), completed.Count),
            new("work-90", completed.Count(s => IsAtWork(s.After(90))), completed.Count),
        ];
    }

    public IReadOnlyList<FunnelStep> Steps { get; }

    /// <summary>
    /// The count of a step; <see langword="null"/> when it is of few people, or leaves so few others that the
    /// difference would tell of them.
    /// </summary>
    public int? Shown(FunnelStep step)
    {
        if (step.Count == 0)
        {
            return 0;
        }

        var others = (step.Of ?? step.Count) - step.Count;
        return step.Count < _small || (others > 0 && others < _small) ? null : step.Count;
    }

    private static bool IsAtWork(string? result) => result is not null && AtWork.Contains(result, StringComparer.Ordinal);
}
