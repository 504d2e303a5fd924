using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Jobs;
using JobBoard.Postings;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Links;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Public;

/// <summary>
/// An employer's own page, opened by a link that staff gave it: its postings, the state of each and why one left the board, and one tap that says
/// whether it still stands. What belongs to another employer is not found here, whatever is posted.
/// </summary>
public sealed class EmployerModel(IModule<JobBoardSettings> module, BoundLink link) : PageModel
{
    private const int Most = 200;

    /// <summary>The employer's name.</summary>
    internal string Name => link.Name;

    internal SiteInfo Site => module.Info.Site;

    internal IReadOnlyList<OwnPosting> Postings { get; private set; } = [];

    /// <summary>Shows the postings.</summary>
    public void OnGet() => Show();

    /// <summary>The employer says that a posting still stands, is filled, or is withdrawn.</summary>
    /// <param name="id">The posting.</param>
    /// <param name="answer">What the employer says, by the codes of the call.</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAsync(string id, string answer, CancellationToken cancellation)
    {
        var keys = Keys();
        await module.Records.WriteAsync(
            work =>
            {
                if (work.Get(PostingCollection.Id, id) is { } posting && IsOurs(posting, keys) && OwnPosting.AnswersTo(posting).Contains(answer, StringComparer.Ordinal))
                {
                    PostingJobs.Answer(work, posting, answer);
                    work.Uncall(PostingJobs.StillStands, PostingCollection.Id, posting.Id);
                }

                return true;
            },
            answer,
            cancellation);
        return Redirect($"{Request.PathBase}/m/{module.Info.Id}/employer");
    }

    private static bool IsOurs(Record posting, IReadOnlyList<string> keys) => keys.Contains(posting.Body.Text(PostingFields.EmployerKey) ?? "", StringComparer.Ordinal);

    // An employer that was merged into another one is that one.
    private IReadOnlyList<string> Keys()
    {
        var employer = module.Records.Get(EmployerCollection.Id, link.RecordId);
        while (employer?.Body.Text(EmployerFields.MergedInto) is { Length: > 0 } into)
        {
            employer = module.Records.Get(EmployerCollection.Id, into);
        }

        return employer is null ? [] : [.. employer.Body.Texts(EmployerFields.Keys).Where(k => k.Length > 0)];
    }

    private void Show()
    {
        if (Keys() is not { Count: > 0 } keys)
        {
            return;
        }

        var found = module.Records.Find(new RecordQuery
        {
            Collection = PostingCollection.Id,
            Filters = [RecordFilter.AnyOf(PostingFields.EmployerKey, keys.Select(k => (FieldValue)k))],
            Take = Most,
        });
        Postings = [.. found.Records.Select(r => OwnPosting.Of(r, module.Settings, module.Texts.Language)).OrderBy(p => p.IsOver).ThenByDescending(p => p.Posted, StringComparer.Ordinal)];
    }
}
