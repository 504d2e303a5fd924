namespace JobBoard.Postings;

/// <summary>
/// The life of a posting: what staff and the clock may do with it. The last day counts as a whole, in the station's
/// own time. Whatever closes a posting by itself leaves a reason that the employer can read.
/// </summary>
internal static class PostingLife
{
    public static readonly IReadOnlyDictionary<string, PostingStep> Steps = new Dictionary<string, PostingStep>(StringComparer.Ordinal)
    {
        ["publish"] = new() { From = [PostingState.Draft, PostingState.ToVerify], To = PostingState.Open },
        ["pause"] = new() { From = [PostingState.Open], To = PostingState.Paused },
        ["resume"] = new() { From = [PostingState.Paused], To = PostingState.Open },
        ["fill"] = new() { From = [PostingState.Open, PostingState.Paused], To = PostingState.Filled },
        ["withdraw"] = new() { From = [PostingState.Draft, PostingState.ToVerify, PostingState.Open, PostingState.Paused], To = PostingState.Withdrawn },
    };

    public static bool Allows(string step, string state) => Steps.TryGetValue(step, out var known) && known.From.Contains(state, StringComparer.Ordinal);

    /// <summary>The instant at which a posting with this last day is over: the first of the next day in station time.</summary>
    public static DateTimeOffset OverAt(DateOnly lastDay, TimeZoneInfo zone)
    {
        var midnight = lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        // Where clocks skip midnight the day begins when they land.
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
