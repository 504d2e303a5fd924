namespace JobBoard.Postings;

/// <summary>
/// The life of a posting: what staff and the clock may do with it. The last day counts as a whole, in the station's
/// own time. Whatever closes a posting by itself leaves a reason that the employer can read.
/// </summary>
internal static class PostingLife
{
    public static readonly IReadOnlyDictionary<string, PostingStep> Steps = new Dictionary<string, PostingStep>(StringComparer.Ordinal)
    {
        ["submit"] = new() { From = [PostingState.Draft], To = PostingState.ToVerify },
        ["publish"] = new() { From = [PostingState.Draft, PostingState.ToVerify], To = PostingState.Open },
        ["pause"] = new() { From = [PostingState.Open], To = PostingState.Paused },
        ["resume"] = new() { From = [PostingState.Paused], To = PostingState.Open },
        ["fill"] = new() { From = [PostingState.Open, PostingState.Paused], To = PostingState.Filled },
        ["expire"] = new() { From = [PostingState.Draft, PostingState.ToVerify, PostingState.Open, PostingState.Paused], To = PostingState.Expired },
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

    /// <summary>Whether residents may see it at all.</summary>
    public static bool IsListed(Posting posting, DateTimeOffset now, TimeZoneInfo zone) =>
        posting is { State: PostingState.Open, IsBlocked: false, IsEmployerBlocked: false }
        && (posting.Until is not { } lastDay || now < OverAt(lastDay, zone))
        && (posting.Posted is not { } firstDay || now >= OverAt(firstDay.AddDays(-1), zone));

    /// <summary>Whether the employer should be asked if it still stands, and whether the question has waited too long.</summary>
    public static Confirmation ConfirmationOf(Posting posting, DateOnly today, int askAfterDays, int answerWithinDays)
    {
        if (askAfterDays <= 0 || posting.State != PostingState.Open)
        {
            return Confirmation.Fresh;
        }

        if (posting.Asked is { } asked)
        {
            return today > asked.AddDays(answerWithinDays) ? Confirmation.Unanswered : Confirmation.Asked;
        }

        var confirmed = posting.Confirmed ?? posting.Posted;
        return confirmed is { } day && today >= day.AddDays(askAfterDays) ? Confirmation.Due : Confirmation.Fresh;
    }
}
