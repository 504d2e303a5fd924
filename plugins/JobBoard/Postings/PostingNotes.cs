using JobBoard.Sanity;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Postings;

/// <summary>What a clerk should know about a posting: why residents do not see it, and what the legal checks found in it.</summary>
internal sealed class PostingNotes(JobBoardSettings settings)
{
    public IReadOnlyList<string> Of(Record posting, PresentContext reader) => [.. Hidden(posting, reader), .. Findings(posting, reader)];

    private static IEnumerable<string> Hidden(Record posting, PresentContext reader)
    {
        var state = posting.Body.Text(PostingFields.State) ?? "";
        if (PostingState.IsOver(state))
        {
            yield break;
        }

        if (posting.Body.Text(PostingFields.Trust) == Trust.Blocked)
        {
            yield return reader.Texts["job-board.note.employer-blocked"].Text;
        }
        else if (state == PostingState.ToVerify)
        {
            yield return reader.Texts["job-board.note.to-verify"].Text;
        }

        if (posting.Body.Text(PostingFields.Words) == Wording.Blocked)
        {
            yield return reader.Texts["job-board.note.words-blocked"].Text;
        }

        if (state == PostingState.Open && posting.Body.Text(PostingFields.GroupRole) is { } role && role != GroupRole.First)
        {
            yield return reader.Texts["job-board.note.same-job"].Text;
        }
    }

    private IEnumerable<string> Findings(Record posting, PresentContext reader)
    {
        foreach (var finding in posting.Body.Texts(PostingFields.Findings))
        {
            var (rule, words) = finding.Split(':', 2) is [var id, var found] ? (id, found) : (finding, "");
            if (settings.Sanity.Rules.TryGetValue(rule, out var known))
            {
                yield return LegalSanity.Filled(known.Sentence, words.Split('、', StringSplitOptions.RemoveEmptyEntries)).In(reader.Language).Text;
            }
        }
    }
}
