using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace JobBoard.Postings;

/// <summary>
/// What residents may meet, defined once: the kiosk's lists, what is handed in, slips and sheets, JSON-LD and the feed ask here, as a query of the
/// store or of one posting.
/// </summary>
internal static class Listing
{
    /// <summary>Open, dated, of a known and unblocked employer, words checked, each job once.</summary>
    public static readonly Condition Condition = new()
    {
        All =
        [
            new Condition { Field = PostingFields.State, Is = PostingState.Open },
            new Condition { Field = PostingFields.Until, From = "today" },
            new Condition { Field = PostingFields.Posted, Until = "today" },
            new Condition { Field = PostingFields.Trust, Is = Trust.Ok },
            new Condition { Field = PostingFields.Words, In = [Wording.Clear, Wording.Allowed] },
            new Condition { Field = PostingFields.GroupRole, Is = GroupRole.First },
        ],
    };

    private static readonly RuleBook Book = new(new Dictionary<string, Field>(StringComparer.Ordinal), new OrderedDictionary<string, RuleDefinition>(StringComparer.Ordinal));

    /// <summary>Whether residents may meet a posting on a day of the station.</summary>
    public static bool IsListed(Posting posting, DateOnly day) => Book.Holds(Condition, Facts(posting), day) == true;

    private static JsonObject Facts(Posting posting) => new()
    {
        [PostingFields.State] = posting.State,
        [PostingFields.Until] = posting.Until is { } until ? PostingBody.Day(until) : null,
        [PostingFields.Posted] = posting.Posted is { } posted ? PostingBody.Day(posted) : null,
        [PostingFields.Trust] = posting.Trust,
        [PostingFields.Words] = posting.Words,
        [PostingFields.GroupRole] = posting.GroupRole,
    };
}
