using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>The list of a screen: newest first, one tap for each filter, several records picked for one slip.</summary>
public sealed class IndexModel : BrowsePage
{
    // As many as fill the screen; large print takes more room for each.
    private const int Rows = 6;
    private const int LargeRows = 3;
    private const int MapRows = 8;
    private const int LargeMapRows = 4;

    internal RecordPage Found { get; private set; } = null!;

    internal CappedCount Total { get; private set; }

    internal IReadOnlyList<Relaxation> Relaxations { get; private set; } = [];

    internal long WithoutPlace { get; private set; }

    /// <summary>What the letters of a search may have meant besides.</summary>
    internal IReadOnlyList<(string Words, BrowseState State, long Count)> Readings { get; private set; } = [];

    /// <summary>The number of the first row on the map; the list has none.</summary>
    internal int FirstNumber => ((State.Page - 1) * Take) + 1;

    private int Take => (State.IsMap, Session.IsLarge) switch { (true, false) => MapRows, (true, true) => LargeMapRows, (false, false) => Rows, _ => LargeRows };

    /// <summary>Whether the module's first page is asked for, and it offers several ways in.</summary>
    internal bool HasDoors { get; private set; }

    /// <summary>The options of what is asked first; empty where the list is shown.</summary>
    internal IReadOnlyList<BrowseOption> First { get; private set; } = [];

    public IActionResult OnGet(string? screen)
    {
        if (screen is null && Module.Definition.Doors is { Count: > 0 } doors)
        {
            if (doors.Count == 1)
            {
                return Redirect(DoorUrl(doors.Values.First()));
            }

            HasDoors = true;
            Frame.Title = Module.Info.Title.In(Texts.Language);
            return Page();
        }

        if (!Open(screen))
        {
            return NotFound();
        }

        var reader = Reader;
        if (Shown.AskFirst is { } first && Module.Definition.Doors.Count == 0)
        {
            // What fits on one screen is looked through faster than asked about.
            if (screen is null && Request.Query.Count == 0 && reader.Count(State) is { Value: > Rows } all && reader.Options(first, State) is { Count: > 1 } options)
            {
                (First, Total, Frame.Title) = (options, all, Shown.Title.In(Texts.Language));
                return Page();
            }

            Frame.Back = $"{Request.PathBase}/m/{Module.Info.Id}";
        }

        Found = reader.Page(State, Take);
        Total = reader.Count(State);
        Relaxations = Total.Value == 0 && State.IsNarrowed ? reader.Relaxations(State) : [];
        WithoutPlace = reader.WithoutPlace(State);
        Readings = OtherReadings.Of(State, reader, HttpContext.RequestServices.GetRequiredService<PinyinConverter>());
        Frame.Title = Shown.Title.In(Texts.Language);
        return Page();
    }

    internal string DoorUrl(Door door)
    {
        var module = $"{Request.PathBase}/m/{Module.Info.Id}";
        return door switch
        {
            { Screen: { } screen } => $"{module}/list/{screen}",
            { Case: { } kind } => $"{module}/form/{kind}",
            { Form: { } form } => $"{module}/form/{form}",
            { Content: { } content } => $"{module}/content/{content}",
            { Page: { } page } => $"{module}/{page}",
            _ => $"{Request.PathBase}/ticket",
        };
    }

    public IActionResult OnPostPick(string? screen, string record, bool on)
    {
        if (!Open(screen) || !Shown.Pick)
        {
            return NotFound();
        }

        if (!on || Reader.Visible(record) is not null)
        {
            Session.Pick(Module.Info.Id, Key(record), on);
        }

        return Redirect(ListUrl(State) + "#r-" + record);
    }
}
