using BedBooking.Checks;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>Draws the commitments that are checked: a period and a seed give the same sample to whoever draws again.</summary>
[Needs("checks")]
[Needs("checks.edit", ToChange = true)]
public sealed class SampleModel(IModule<BedSettings> module) : BedPage(module, "checks")
{
    /// <summary>The first day of the period; the month before this one when it is not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day of the period.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>What the lots come from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Seed { get; set; }

    internal IReadOnlyList<Stay> Drawn { get; private set; } = [];

    internal int All { get; private set; }

    internal int Percent => Module.Settings.AfterCheck.Percent;

    private string Round => $"{Definition.Words.Day(From!.Value)}/{Definition.Words.Day(Until!.Value)}/{Seed}";

    /// <summary>Shows what would be drawn.</summary>
    public void OnGet() => Draw();

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Draw();
        return await DoAsync(work => AfterCheck.Keep(work, [.. Drawn.Select(s => s.Id)], Round), "sample " + Seed, cancellation)
            ? Redirect($"{Base}/tables/samples")
            : Page();
    }

    private void Draw()
    {
        var month = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        From ??= month;
        Until ??= month.AddMonths(1).AddDays(-1);
        Seed = Seed is { Length: > 0 and <= 20 } ? Seed : SampleDraw.NewSeed();
        var stays = AfterCheck.Open(Module.Records.Find, From.Value, Until.Value).ToDictionary(s => s.Id, StringComparer.Ordinal);
        All = stays.Count;
        Drawn = [.. SampleDraw.Draw(stays.Keys, Seed, Module.Settings.AfterCheck).Select(id => stays[id])];
    }
}
