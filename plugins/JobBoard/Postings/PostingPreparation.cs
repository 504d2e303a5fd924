using System.Text.Json.Nodes;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>
/// A posting that staff type in or change. Typing it in is vouching for it, so it is open at once; the employer is looked
/// up right after, and a blocked one hides it again.
/// </summary>
internal sealed class PostingPreparation(PostingCompletion completion)
{
    public void Prepare(JsonObject body, PrepareContext context)
    {
        var before = context.Before?.Body.Text(PostingFields.Words);
        var isSameText = context.Before is { } record && Typed.All(field => PostingCompletion.TextOf(body, field) == (record.Body.Text(field) ?? ""));
        completion.Complete(body, context.Today);
        if (before == Wording.Allowed && isSameText)
        {
            body[PostingFields.Words] = Wording.Allowed;
        }

        body[PostingFields.Unsettled] = true;
        if (context.Before is null)
        {
            body[PostingFields.State] = PostingState.Open;
            body[PostingFields.Trust] = Trust.Ok;
            body[PostingFields.GroupRole] = GroupRole.First;
            body[PostingFields.OpenedOn] = PostingBody.Day(context.Today);
            body[PostingFields.Confirmed] = PostingBody.Day(context.Today);
        }
    }

    private static readonly string[] Typed =
        [PostingFields.Title, PostingFields.Description, PostingFields.Hours, PostingFields.Pay, PostingFields.MoreBenefits];
}
