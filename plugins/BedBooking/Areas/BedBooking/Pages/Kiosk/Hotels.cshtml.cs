using System.Globalization;
using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Kiosk;

/// <summary>Where there are free beds: for whom, from which day, for how many nights. Each hotel leads to the form with all of that answered.</summary>
public sealed class HotelsModel(IModule<BedSettings> module) : PageModel
{
    internal const int Rows = 6;
    private static readonly int[] Usual = [1, 2, 3, 5, 7, 10, 14, 21, 30];

    /// <summary>What is sought.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public BookingChoice Choice { get; set; } = new();

    /// <summary>Whether the towns are shown to choose from.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Pick { get; set; }

    internal ModuleInfo Info => module.Info;

    internal bool IsPicking => Pick && Hotels.Towns.Count > 1;

    internal Employer Employer { get; private set; } = null!;

    internal HotelList Hotels { get; private set; } = null!;

    internal DateOnly Today => Info.Site.DayOf(module.Clock.GetUtcNow());

    internal IReadOnlyList<(Record Hotel, int Free)> Shown { get; private set; } = [];

    /// <summary>Whether nothing is free tonight, so that one can wait for what is not taken up.</summary>
    internal bool OnlyWaiting => Choice is { Sex: not null, In: 0 } && Hotels.Free == 0;

    internal bool HasNext => (Choice.Page + 1) * Rows < Hotels.All.Count(h => h.Free > 0);

    internal IEnumerable<int> Lengths => Usual.Where(n => n <= module.Settings.MostNights).Append(module.Settings.MostNights).Distinct();

    internal int DaysAhead => module.Settings.DaysAhead;

    /// <summary>Shows the hotels.</summary>
    public IActionResult OnGet()
    {
        Choice = Choice.Within(module.Settings);
        if (Choice.Employer is not { Length: > 0 } id || Employer.Find(module.Records.Get, id) is not { } employer)
        {
            return Redirect($"{Request.PathBase}/m/{Info.Id}");
        }

        Employer = employer;
        Hotels = new HotelList(module, Choice);
        var hotels = OnlyWaiting ? Hotels.All : [.. Hotels.All.Where(h => h.Free > 0)];
        Shown = [.. hotels.Skip(Choice.Page * Rows).Take(Rows)];
        return Page();
    }

    internal string Here(BookingChoice choice) => $"{Request.PathBase}/m/{Info.Id}/hotels{choice.Query()}";

    internal string Form(Record hotel, bool waits) => $"{Request.PathBase}/m/{Info.Id}/form/{Words.Booking}{Choice.FormQuery(Employer, hotel.Id, Today, waits)}";

    internal string Form(Record hotel) => Form(hotel, OnlyWaiting);

    /// <summary>When the last bus goes; null where what was written is no time.</summary>
    internal static string? LastBus(Record hotel)
    {
        var written = hotel.Body.Text("bus") ?? "";
        var time = written.StartsWith("末班车", StringComparison.Ordinal) ? written["末班车".Length..].Trim() : written;
        return TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out _) ? time : null;
    }
}
