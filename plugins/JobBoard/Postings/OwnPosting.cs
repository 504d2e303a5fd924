using JobBoard.Settings;
using StationKiosk.Records;

namespace JobBoard.Postings;

/// <summary>A posting as its employer reads it.</summary>
internal sealed record OwnPosting
{
    private static readonly string[] All = ["stands", "filled", "withdrawn"];

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Posted { get; init; }

    public required string Until { get; init; }

    public required string State { get; init; }

    /// <summary>Why it left the board; empty while it stands on it.</summary>
    public required string Why { get; init; }

    public bool IsOver { get; init; }

    /// <summary>Asked whether it still stands, and not answered yet.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What the employer can say of it, by the codes of the call that staff would make.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    public static OwnPosting Of(Record posting, JobBoardSettings settings, string language)
    {
        var body = posting.Body;
        var state = body.Text(PostingFields.State) ?? PostingState.Draft;
        string Shown(string field) => body.Text(field) is { Length: > 0 } value && settings.Fields.TryGetValue(field, out var known) ? known.Show(value, language) : "";
        return new OwnPosting
        {
            Id = posting.Id,
            Title = body.Text(PostingFields.Title) ?? "",
            Posted = body.Text(PostingFields.Posted) ?? "",
            Until = body.Text(PostingFields.Until) ?? "",
            State = Shown(PostingFields.State),
            Why = state == PostingState.Open ? "" : Shown(PostingFields.Reason),
            IsOver = PostingState.IsOver(state),
            IsAsked = state == PostingState.Open && body.Text(PostingFields.Asked) is { Length: > 0 },
            Answers = AnswersTo(posting),
        };
    }

    /// <summary>Nothing can be said of what is over; what somebody else paused does not come back by the employer's word alone.</summary>
    public static IReadOnlyList<string> AnswersTo(Record posting)
    {
        var (state, reason) = (posting.Body.Text(PostingFields.State) ?? PostingState.Draft, posting.Body.Text(PostingFields.Reason));
        var canStand = state == PostingState.Open || (state == PostingState.Paused && reason == CloseReason.NoAnswer);
        return PostingState.IsOver(state) ? [] : canStand ? All : All[1..];
    }
}
