using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Hours;
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

    internal StationNow Now => Info.Site.At(module.Clock.GetUtcNow());

    internal DateOnly Today => Now.Today;

    /// <summary>Whether papers have to be seen, so that nothing begins before somebody is there to look.</summary>
    internal bool OnPapers => !BookingPath.Commits(module.Settings, Employer.GradeOn(Today), Today);

    /// <summary>Days from today until the first night that can be booked.</summary>
    internal int First => OnPapers ? DeskDay.First(Now).DayNumber - Today.DayNumber : 0;

    internal string? Taxi => module.Settings.Taxi;

    /// <summary>Whether a hotel that is shown for tonight can no longer be reached by bus.</summary>
    internal bool AnyGone => Shown.Any(h => IsGone(h.Hotel));

    internal IReadOnlyList<(Record Hotel, int Free)> Shown { get; private set; } = [];

    /// <summary>Whether nothing is free tonight, so that one can wait for what is not taken up.</summary>
    internal bool OnlyWaiting => Choice is { Sex: not null, In: 0 } && Hotels.Free == 0;

    internal bool HasNext => (Choice.Page + 1) * Rows < Hotels.All.Count(h => h.Free > 0);

    internal IEnumerable<int> Lengths => Usual.Where(n => n <= module.Settings.MostNights).Append(module.Settings.MostNights).Distinct();

    internal int DaysAhead => DeskDay.DaysAhead(Now, module.Settings.DaysAhead);

    /// <summary>Shows the hotels.</summary>
    public IActionResult OnGet()
    {
        if (Choice.Employer is not { Length: > 0 } id || Employer.Find(module.Records.Get, id) is not { } employer)
        {
            return Redirect($"{Request.PathBase}/m/{Info.Id}");
        }

        Employer = employer;
        Choice = Choice.Within(module.Settings, First, DaysAhead);
        Hotels = new HotelList(module, Choice);
        var hotels = OnlyWaiting ? Hotels.All : [.. Hotels.All.Where(h => h.Free > 0)];
        // What one still gets to comes first; the order among them stays.
        hotels = [.. hotels.OrderBy(h => IsGone(h.Hotel))];
        Shown = [.. hotels.Skip(Choice.Page * Rows).Take(Rows)];
        return Page();
    }

    internal bool IsGone(Record hotel) => Choice.In == 0 && LastBus.Of(hotel)?.IsGone(Now) == true;

    internal string Here(BookingChoice choice) => $"{Request.PathBase}/m/{Info.Id}/hotels{choice.Query()}";

    internal string Form(Record hotel, bool waits) => $"{Request.PathBase}/m/{Info.Id}/form/{Words.Booking}{Choice.FormQuery(Employer, hotel.Id, Today, waits)}";

    internal string Form(Record hotel) => Form(hotel, OnlyWaiting);
}
