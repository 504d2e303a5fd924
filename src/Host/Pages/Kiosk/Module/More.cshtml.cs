using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>The filters that have no room on the list itself.</summary>
public sealed class MoreModel : BrowsePage
{
    internal IReadOnlyList<string> Filters { get; private set; } = [];

    public IActionResult OnGet(string screen, int from)
    {
        if (!Open(screen))
        {
            return NotFound();
        }

        Filters = [.. Shown.Filters.Keys.Skip(Math.Clamp(from, 0, Shown.Filters.Count))];
        Frame.Title = Texts["browse.more"];
        Frame.Back = ListUrl(State);
        return Page();
    }
}
