using JobBoard.Out;
using JobBoard.Postings;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>A page that gives a list of postings out: what it may be narrowed by, and the postings.</summary>
[Needs("postings")]
public abstract class ListPageModel(IModule<JobBoardSettings> module, int usual) : PageModel
{
    private readonly ListedPostings _listed = new(module);

    /// <summary>What the clerk chose.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public ListChoice Choice { get; set; } = new();

    internal IModule<JobBoardSettings> Module => module;

    internal PostingPresentation Presentation { get; } = new(module.Settings);

    internal IReadOnlyList<Posting> Postings { get; private set; } = [];

    internal IReadOnlyList<string> Districts { get; private set; } = [];

    internal int Most => Math.Clamp(Choice.Most ?? usual, 1, 200);

    internal DateOnly Today => _listed.Today;

    /// <summary>Shows the list.</summary>
    public virtual IActionResult OnGet()
    {
        Postings = _listed.Find(Choice, Most);
        Districts = _listed.Districts();
        return Page();
    }
}
