using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Steady.Areas.Steady.Pages.Kiosk;

/// <summary>A form with a token, and a value kept from one request to the next.</summary>
public sealed class NoteModel : PageModel
{
    public string? Kept { get; private set; }

    public void OnGet() => Kept = TempData["note"] as string;

    public IActionResult OnPost(string text)
    {
        TempData["note"] = text;
        return RedirectToPage();
    }
}
