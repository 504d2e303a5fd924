using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Maps;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>One slip for one record, or for everything that was picked.</summary>
public sealed class SlipModel : BrowsePage
{
    internal const int Most = 8;

    internal Slip Slip { get; private set; } = null!;

    internal int LeftOut { get; private set; }

    /// <summary>Where they are, for paper.</summary>
    internal IHtmlContent? Drawn { get; private set; }

    public IActionResult OnGet(string screen, string? id)
    {
        if (!Open(screen))
        {
            return NotFound();
        }

        var records = id is null ? Picked() : Reader.Visible(id) is { } one ? [one] : [];
        if (records.Count == 0)
        {
            return Redirect(ListUrl(State));
        }

        var isOne = records.Count == 1;
        Drawn = Map(records.Take(Most).Select((r, i) => Spot(r, isOne ? 0 : i + 1)), MapSizes.Slip);
        LeftOut = Math.Max(0, records.Count - Most);
        Slip = new Slip
        {
            Title = Shown.Title.In(Texts.Language),
            Items = [.. records.Take(Most).Select(View).Select((v, i) => new SlipItem(Drawn is null || isOne ? v.Title : $"{i + 1} {v.Title}", v.Slip))],
            Note = Texts["browse.slip.note"],
        };
        Frame.Title = Texts["browse.slip.title"];
        Frame.Back = id is null ? ListUrl(State) : ItemUrl(id);
        return Page();
    }

    public IActionResult OnPostClear(string screen)
    {
        if (!Open(screen))
        {
            return NotFound();
        }

        Session.PickNone(Module.Info.Id);
        return Redirect(ListUrl(State));
    }
}
