using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Staff;

namespace StationKiosk.Host.Pages.Staff.Find;

/// <summary>Finds what somebody handed in, whatever service it is of. What was typed is posted: a name or number has no place in an address.</summary>
[EveryAccount]
internal sealed class IndexModel(CaseSearch search) : PageModel
{
    [BindProperty]
    public string? Typed { get; set; }

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<FoundCase>? Found { get; private set; }

    public IActionResult OnPost()
    {
        var typed = (Typed ?? "").Trim();
        if (typed.Length == 0)
        {
            return Page();
        }

        Found = search.Find(typed);
        return Found is [var only] ? LocalRedirect($"{Request.PathBase}{only.Url}") : Page();
    }
}
