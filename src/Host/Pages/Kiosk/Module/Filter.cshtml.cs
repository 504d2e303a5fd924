using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>The answers of one filter as large buttons, each with what it would leave.</summary>
public sealed class FilterModel : BrowsePage
{
    internal string FilterId { get; private set; } = "";

    internal IReadOnlyList<BrowseOption> Options { get; private set; } = [];

    /// <summary>Whether one record stands in several options, so that their numbers add up to more than there are.</summary>
    internal bool AddUp { get; private set; } = true;

    public IActionResult OnGet(string screen, string filter)
    {
        if (!Open(screen) || !Shown.Filters.TryGetValue(filter, out var shown))
        {
            return NotFound();
        }

        FilterId = filter;
        Options = Reader.Options(filter, State);
        AddUp = Options.Any(o => o.IsMore) || Options.Sum(o => o.Count) <= Reader.Count(State.With(filter, null)).Value;
        Frame.Title = shown.Label.In(Texts.Language);
        Frame.Back = ListUrl(State);
        return Page();
    }
}
