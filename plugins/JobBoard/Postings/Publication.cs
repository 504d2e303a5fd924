using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Employers;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>
/// The way onto the board: who the employer is, whether somebody vouches for it, and whether the same job is there already.
/// </summary>
internal static class Publication
{
    /// <summary>
    /// Links a new or changed posting to its employer. One that waits for verification is published when its employer is
    /// verified or its source is vouched for.
    /// </summary>
    public static JsonObject Settle(IModuleWork work, Record posting)
    {
        var employer = EmployerBook.FindOrAdd(work, posting);
        var patch = Linked(work, posting, employer);
        var isWaiting = posting.Body.Text(PostingFields.State) == PostingState.ToVerify && !EmployerBook.IsBlocked(employer);
        return isWaiting && (EmployerBook.IsVerified(employer) || IsVouched(work, posting)) ? Opened(work, posting, patch) : patch;
    }

    /// <summary>The patch that opens a posting by a clerk's own decision; null when its employer is blocked.</summary>
    public static JsonObject? Open(IModuleWork work, Record posting)
    {
        var employer = EmployerBook.FindOrAdd(work, posting);
        return EmployerBook.IsBlocked(employer) ? null : Opened(work, posting, Linked(work, posting, employer));
    }

    /// <summary>Publishes those of the postings that wait for verification, unless their employer is blocked, and returns how many.</summary>
    public static int PublishWaiting(IModuleWork work, IEnumerable<Record> postings)
    {
        var published = 0;
        foreach (var posting in postings.Where(posting => posting.Body.Text(PostingFields.State) == PostingState.ToVerify))
        {
            if (Open(work, posting) is { } patch)
            {
                work.Update(PostingCollection.Id, posting, patch);
                published++;
            }
        }

        return published;
    }

    private static JsonObject Linked(IModuleWork work, Record posting, Record employer) => new()
    {
        [PostingFields.Trust] = EmployerBook.IsBlocked(employer) ? Trust.Blocked : Trust.Ok,
        [PostingFields.GroupRole] = Grouping.RoleOf(work, posting),
        [PostingFields.Unsettled] = null,
    };

    private static JsonObject Opened(IModuleWork work, Record posting, JsonObject patch)
    {
        if (!posting.Body.Has(PostingFields.OpenedOn))
        {
            patch[PostingFields.OpenedOn] = PostingBody.Day(work.Today);
        }

        patch[PostingFields.State] = PostingState.Open;
        patch[PostingFields.Reason] = null;
        patch[PostingFields.Confirmed] = PostingBody.Day(work.Today);
        patch[PostingFields.Asked] = null;
        return patch;
    }

    private static bool IsVouched(IModuleWork work, Record posting) =>
        posting.Body.Text(PostingFields.Source) is { Length: > 0 } source
        && VouchedSources.Find(work, source)?.Body.Flag(SourceCollection.Vouched) == true;
}
