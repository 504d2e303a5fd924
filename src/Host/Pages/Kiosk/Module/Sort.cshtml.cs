using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>The orders that a list can be in.</summary>
public sealed class SortModel : BrowsePage
{
    internal string Now => State.Sort.Length > 0 ? State.Sort : Shown.Sorts.Keys.First();

    public IActionResult OnGet(string screen)
    {
        if (!Open(screen) || Shown.Sorts.Count == 0)
        {
            return NotFound();
        }

        Frame.Title = Texts["browse.sort"];
        Frame.Back = ListUrl(State);
        return Page();
    }
}
