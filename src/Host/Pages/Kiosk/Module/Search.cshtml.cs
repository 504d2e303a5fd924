using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>The box for words: Chinese, Latin, or the first letters of the pinyin.</summary>
public sealed class SearchModel : BrowsePage
{
    public IActionResult OnGet(string screen)
    {
        if (!Open(screen) || !Shown.Words)
        {
            return NotFound();
        }

        Frame.Title = Texts["browse.search.title"];
        Frame.Back = ListUrl(State);
        return Page();
    }

    public IActionResult OnPost(string screen, string? words)
    {
        if (!Open(screen) || !Shown.Words)
        {
            return NotFound();
        }

        var text = (words ?? "").Trim();
        return Redirect(ListUrl(State.WithWords(text.Length > 40 ? text[..40] : text)));
    }
}
