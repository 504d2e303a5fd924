using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>One record: everything about it, what can be done, and taking it away. What is over says so and nothing else.</summary>
public sealed class ItemModel : BrowsePage
{
    internal Record? Record { get; private set; }

    public IActionResult OnGet(string screen, string id)
    {
        if (!Open(screen))
        {
            return NotFound();
        }

        Record = Reader.Visible(id);
        Frame.Title = Record is null ? Shown.Title.In(Texts.Language) : View(Record).Title;
        Frame.Back = ListUrl(State);
        Frame.Topics = Record is null ? [] : [.. Module.Definition.Collections[Shown.Collection].Fields.Where(f => f.Value.Choices.Count > 0).SelectMany(f => Record.Body.Text(f.Key) is { } one ? [one] : Record.Body.Texts(f.Key))];
        if (Record is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }

    public IActionResult OnPostPick(string screen, string id, bool on)
    {
        if (!Open(screen) || !Shown.Pick || Reader.Visible(id) is null)
        {
            return NotFound();
        }

        Session.Pick(Module.Info.Id, Key(id), on);
        return Redirect(on ? ListUrl(State) + "#r-" + id : ItemUrl(id));
    }

    /// <summary>The list that another record is looked for on; null when there is none.</summary>
    internal BrowseState? StateOf(OtherRecords others)
    {
        var state = others.Filters.Where(f => Shown.Filters.ContainsKey(f.Key)).Aggregate(new BrowseState(), (all, f) => all.With(f.Key, f.Value));
        return Reader.Count(state).Value > 0 ? state : null;
    }
}
