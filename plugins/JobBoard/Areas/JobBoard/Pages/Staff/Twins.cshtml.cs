using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Postings;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>Employers that are likely one, side by side, to be merged by a person who knows.</summary>
[Needs("employers.edit")]
public sealed class TwinsModel(IModule<JobBoardSettings> module) : PageModel
{
    private const int Looked = 1000;
    private const int Most = 50;

    internal IReadOnlyList<(Record One, Record Other)> Pairs { get; private set; } = [];

    /// <summary>Why the last merge was refused; null when it was not.</summary>
    [TempData]
    public string? Refused { get; set; }

    /// <summary>Shows the pairs.</summary>
    public void OnGet() =>
        Pairs = TwinFinder.In(module.Records.Find(new RecordQuery { Collection = EmployerCollection.Id, Take = Looked }).Records, Most);

    /// <summary>Merges one employer into another.</summary>
    public async Task<IActionResult> OnPostAsync(string from, string into, CancellationToken cancellation)
    {
        try
        {
            await module.Records.WriteAsync(work => Merge(work, from, into), "merged", cancellation);
        }
        catch (RefusedException refused)
        {
            Refused = module.Texts.Show(refused.Why).Text;
        }

        return RedirectToPage();
    }

    internal long PostingsOf(Record employer) => module.Records.Count(new RecordQuery
    {
        Collection = PostingCollection.Id,
        Filters = [RecordFilter.AnyOf(PostingFields.EmployerKey, employer.Body.Texts(EmployerFields.Keys).Select(key => (FieldValue)key))],
    }).Value;

    private bool Merge(IModuleWork work, string from, string into)
    {
        if (work.Get(EmployerCollection.Id, from) is not { } employer || work.Get(EmployerCollection.Id, into) is not { } target)
        {
            return false;
        }

        var answers = new JsonObject { [EmployerTable.Into] = target.Body.Text(EmployerFields.Name) };
        if (new EmployerActions(module.Settings).Merge(work, employer, answers) is { } patch)
        {
            work.Update(EmployerCollection.Id, employer, patch);
        }

        return true;
    }
}
