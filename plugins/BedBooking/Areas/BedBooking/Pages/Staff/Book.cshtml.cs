using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>Staff choose employer and hotel for somebody at the desk or on the telephone, and go on to the form.</summary>
[Needs("stays.edit")]
public sealed class BookModel(IModule<BedSettings> module) : BedPage(module, "stays")
{
    private const int MostFound = 15;

    /// <summary>What is sought.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public BookingChoice Choice { get; set; } = new();

    /// <summary>Words, initials or credit code of the employer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    internal Employer? Employer { get; private set; }

    internal LocalizedText? Refusal { get; private set; }

    internal IReadOnlyList<Employer> Found { get; private set; } = [];

    internal HotelList? Hotels { get; private set; }

    internal int DaysAhead => Module.Settings.DaysAhead;

    internal int MostNights => Module.Settings.MostNights;

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
        Choice = Choice.Within(Module.Settings);
        Choice = Choice with { Sex = Choice.Sex ?? Definition.Words.Male };
        Found = EmployerSearch.Find(Module.Records.Find, Words, MostFound);
        Employer = Choice.Employer is { Length: > 0 } id ? Employer.Find(Module.Records.Get, id) : null;
        Refusal = Employer?.Refusal(Module.Settings, Today, query => Module.Records.Whole.Count(query).Value);
        Hotels = Employer is not null && Refusal is null ? new HotelList(Module, Choice) : null;
    }

    internal string Here(Employer employer) => $"{Base}/book{(Choice with { Employer = employer.Id }).Query()}";

    internal string Form(Record hotel, int free) => $"{Base}/form/{Definition.Words.Booking}{Choice.FormQuery(Employer!, hotel.Id, Today, free == 0)}";
}
