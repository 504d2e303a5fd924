using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Jobs;

/// <summary>What happens to postings by the clock, in units short enough that no resident waits for them.</summary>
internal sealed class PostingJobs(JobBoardSettings settings)
{
    public const string StillStands = "still-stands";
    private const int UnitSize = 50;

    private static readonly FieldValue[] NotOver = [PostingState.Draft, PostingState.ToVerify, PostingState.Open, PostingState.Paused];

    /// <summary>Looks up the employers of new and changed postings, and publishes those that are vouched for.</summary>
    public static bool Settle(IModuleWork work) =>
        ForEach(work, [RecordFilter.Equal(PostingFields.Unsettled, true)], posting => work.Update(PostingCollection.Id, posting, Publication.Settle(work, posting)));

    /// <summary>Gives postings that were kept before their trade and the words they are found by, also after a name has changed.</summary>
    public static bool Word(IModuleWork work, PostingTerms terms) =>
        ForEach(
            work,
            [RecordFilter.AnyOf(PostingFields.State, NotOver), RecordFilter.Not(RecordFilter.Equal(PostingFields.TermsOf, terms.Version))],
            posting => work.Update(PostingCollection.Id, posting, terms.Patch(posting.Body.ToJson())));

    /// <summary>Closes what is past its last day. Lists never show such a posting anyway: this gives it its state and reason.</summary>
    public static bool Expire(IModuleWork work) =>
        ForEach(
            work,
            [RecordFilter.AnyOf(PostingFields.State, NotOver), RecordFilter.Range(PostingFields.Until, null, PostingBody.Day(work.Today.AddDays(-1)))],
            posting => work.Update(PostingCollection.Id, posting, Closing.Patch(work, posting, PostingState.Expired, CloseReason.EndDate)));

    /// <summary>Pauses what nobody confirmed in time.</summary>
    public bool PauseUnanswered(IModuleWork work) =>
        ForEach(
            work,
            [RecordFilter.Equal(PostingFields.State, PostingState.Open), RecordFilter.Range(PostingFields.Asked, null, PostingBody.Day(work.Today.AddDays(-settings.AnswerWithinDays - 1)))],
            posting => work.Update(PostingCollection.Id, posting, Closing.Patch(work, posting, PostingState.Paused, CloseReason.NoAnswer)));

    /// <summary>Puts a call on the list for each posting that has stood for long without a word.</summary>
    public bool Ask(IModuleWork work)
    {
        if (settings.ReconfirmAfterDays == 0 || settings.Confirmation is null)
        {
            return false;
        }

        return ForEach(
            work,
            [
                RecordFilter.Equal(PostingFields.State, PostingState.Open),
                RecordFilter.Absent(PostingFields.Asked),
                RecordFilter.Range(PostingFields.Confirmed, null, PostingBody.Day(work.Today.AddDays(-settings.ReconfirmAfterDays))),
            ],
            posting => AskAbout(work, posting));
    }

    /// <summary>Acts on what the employer said.</summary>
    public static void Answer(IModuleWork work, Record? posting, string result)
    {
        if (posting is null || PostingState.IsOver(posting.Body.Text(PostingFields.State) ?? ""))
        {
            return;
        }

        var patch = result switch
        {
            "stands" => Renewed(work, posting),
            "filled" => Closing.Patch(work, posting, PostingState.Filled, CloseReason.PlacesFilled),
            "withdrawn" => Closing.Patch(work, posting, PostingState.Withdrawn, CloseReason.EmployerAsked),
            _ => null,
        };
        if (patch is not null)
        {
            work.Update(PostingCollection.Id, posting, patch);
        }
    }

    // A posting that was paused for want of an answer comes back with the answer; any other pause is somebody's decision.
    private static JsonObject? Renewed(IModuleWork work, Record posting) =>
        posting.Body.Text(PostingFields.State) == PostingState.Paused && posting.Body.Text(PostingFields.Reason) == CloseReason.NoAnswer
            ? Publication.Open(work, posting)
            : PostingActions.Confirmed(work);

    private void AskAbout(IModuleWork work, Record posting)
    {
        var employer = EmployerBook.FindOrAdd(work, posting);
        var phone = posting.Body.Text(PostingFields.Phone) ?? employer.Body.Text(EmployerFields.Phone);
        if (phone is { Length: > 0 })
        {
            work.Call(new CallRequest
            {
                Kind = StillStands,
                Collection = PostingCollection.Id,
                RecordId = posting.Id,
                Whom = posting.Body.Text(PostingFields.Employer) ?? "",
                Phone = phone,
                About = posting.Body.Text(PostingFields.Title) ?? "",
                Until = work.Today.AddDays(settings.AnswerWithinDays),
            });
        }

        work.Update(PostingCollection.Id, posting, new JsonObject { [PostingFields.Asked] = PostingBody.Day(work.Today) });
    }

    private static bool ForEach(IModuleWork work, IReadOnlyList<RecordFilter> filters, Action<Record> act)
    {
        var page = work.Find(new RecordQuery { Collection = PostingCollection.Id, Filters = filters, Take = UnitSize });
        foreach (var found in page.Records)
        {
            // An earlier one of this page may have changed it: postings of one job hand the first place on.
            if (work.Get(PostingCollection.Id, found.Id) is { } posting)
            {
                act(posting);
            }
        }

        return page.Next is not null;
    }
}
