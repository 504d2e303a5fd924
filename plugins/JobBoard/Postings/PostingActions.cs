using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>What staff do with one or many postings. A step that the posting's state does not allow leaves it alone.</summary>
internal sealed class PostingActions(JobBoardSettings settings)
{
    public JsonObject? Publish(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = answers;
        return Allows("publish", posting) ? OpenUnlessBlocked(work, posting) : null;
    }

    /// <summary>A clerk's word that blocking words mean no harm here; it holds until the text changes.</summary>
    public static JsonObject? Allow(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = (work, answers);
        return posting.Body.Text(PostingFields.Words) == Wording.Blocked ? new JsonObject { [PostingFields.Words] = Wording.Allowed } : null;
    }

    public static JsonObject? Confirm(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = answers;
        return posting.Body.Text(PostingFields.State) == PostingState.Open ? Confirmed(work) : null;
    }

    public static JsonObject? Extend(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = work;
        return PostingState.IsOver(StateOf(posting)) ? null : new JsonObject { [PostingFields.Until] = answers[PostingFields.Until]?.DeepClone() };
    }

    public static JsonObject? Pause(IModuleWork work, Record posting, JsonObject answers) =>
        Allows("pause", posting) ? Closing.Patch(work, posting, PostingState.Paused, ReasonOf(answers)) : null;

    public JsonObject? Resume(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = answers;
        return Allows("resume", posting) ? OpenUnlessBlocked(work, posting) : null;
    }

    public static JsonObject? Fill(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = answers;
        return Allows("fill", posting) ? Closing.Patch(work, posting, PostingState.Filled, CloseReason.PlacesFilled) : null;
    }

    public static JsonObject? Withdraw(IModuleWork work, Record posting, JsonObject answers) =>
        Allows("withdraw", posting) ? Closing.Patch(work, posting, PostingState.Withdrawn, ReasonOf(answers)) : null;

    /// <summary>A new posting with the same text, linked to the old one; the old one stays as it was.</summary>
    public JsonObject? Repost(IModuleWork work, Record posting, JsonObject answers)
    {
        _ = answers;
        var body = posting.Body.ToJson();
        foreach (var field in NotRepeated)
        {
            body.Remove(field);
        }

        body[PostingFields.RepostOf] = posting.Id;
        body[PostingFields.Posted] = PostingBody.Day(work.Today);
        body[PostingFields.Until] = PostingBody.Day(work.Today.AddDays(settings.DefaultEndDays));
        body[PostingFields.State] = PostingState.ToVerify;
        body[PostingFields.GroupRole] = GroupRole.First;
        var repeated = work.Insert(PostingCollection.Id, body);
        work.Update(PostingCollection.Id, repeated, OpenUnlessBlocked(work, repeated));
        return null;
    }

    internal static JsonObject Confirmed(IModuleWork work) => new()
    {
        [PostingFields.Confirmed] = PostingBody.Day(work.Today),
        [PostingFields.Asked] = null,
    };

    // What belongs to the old posting's own story: statistics of the two must not mix.
    private static readonly string[] NotRepeated =
    [
        PostingFields.Reason, PostingFields.OpenedOn, PostingFields.ClosedAt, PostingFields.Confirmed, PostingFields.Asked, PostingFields.Interests,
        PostingFields.Url, "sourceKey", "sourceHash",
    ];

    private JsonObject OpenUnlessBlocked(IModuleWork work, Record posting) =>
        Publication.Open(work, posting) ?? throw new RefusedException(settings.Label("refuse-blocked"));

    private static bool Allows(string step, Record posting) => PostingLife.Allows(step, StateOf(posting));

    private static string StateOf(Record posting) => posting.Body.Text(PostingFields.State) ?? PostingState.Draft;

    private static string ReasonOf(JsonObject answers) =>
        PostingCompletion.TextOf(answers, PostingFields.Reason) is { Length: > 0 } reason ? reason : CloseReason.StaffDecided;
}
