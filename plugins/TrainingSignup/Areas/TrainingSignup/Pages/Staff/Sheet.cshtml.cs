using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>The sign-in sheet of a day on A4. Names are on it only after somebody said that it is for printing; that is written down.</summary>
[Needs("attendance")]
public sealed class SheetModel(IModule<TrainingSettings> module) : ClassPageModel(module)
{
    private const int SpareRows = 4;

    internal IReadOnlyList<Seat> People { get; private set; } = [];

    internal ClassDay? Day { get; private set; }

    internal IReadOnlyDictionary<string, JsonObject> Names { get; private set; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal);

    internal static IEnumerable<int> Spare => Enumerable.Range(1, SpareRows);

    /// <summary>Shows the sheet with initials.</summary>
    public void OnGet(string? day)
    {
        People = Roster();
        var days = Class.Schedule.Meetings.ToList();
        Day = days.Find(d => d.Key == day) ?? days.Find(d => d.Date >= Today) ?? days.LastOrDefault();
    }

    /// <summary>Shows the sheet with names.</summary>
    [Needs("persons.read")]
    [Needs("cases")]
    public async Task<IActionResult> OnPostAsync(string? day, CancellationToken cancellation)
    {
        OnGet(day);
        Names = await Module.Cases.RevealAsync([.. People.Select(s => s.Case)], "print", cancellation);
        return Page();
    }

    internal string NameOf(Seat seat) => (string?)Names.GetValueOrDefault(seat.Case)?["name"] ?? seat.Initials;
}
