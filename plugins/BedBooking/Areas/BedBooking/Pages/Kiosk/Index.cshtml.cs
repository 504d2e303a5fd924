using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Kiosk;

/// <summary>The first page: how many beds are free tonight, and whose new employee it is, found by touching the initials of the employer's name.</summary>
public sealed class IndexModel(IModule<BedSettings> module) : PageModel
{
    private const int Shown = 5;
    private const int MostLetters = 20;

    /// <summary>Initials, words of the name or the credit code.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    internal ModuleInfo Info => module.Info;

    internal string Query => Typed is { Length: > MostLetters } text ? text[..MostLetters] : Typed ?? "";

    private DateOnly Today => Info.Site.DayOf(module.Clock.GetUtcNow());

    internal int Free { get; private set; }

    internal bool IsShort => Query.Length is > 0 and < EmployerSearch.Fewest;

    internal IReadOnlyList<(Employer Employer, LocalizedText? Refusal)> Found { get; private set; } = [];

    internal static IEnumerable<char> Letters => Enumerable.Range('A', 26).Select(c => (char)c);

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
        Free = new HotelList(module, new BookingChoice { Nights = 1 }).Free;
        Found = [.. EmployerSearch.Find(module.Records.Find, Query, Shown).Select(e => (e, e.Refusal(module.Settings, Today, query => module.Records.Count(query).Value)))];
    }

    /// <summary>Whether a signature is enough or papers are asked for: good to know before one begins.</summary>
    internal string PathOf(Employer employer) =>
        BookingPath.Commits(module.Settings, employer.GradeOn(Today), Today) ? "bed-booking.path.commitment" : "bed-booking.path.documents";

    internal static string Next(Employer employer) => new BookingChoice { Employer = employer.Id }.Query();
}
