using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Settings;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>How many places each employer has used and has left.</summary>
[Needs("employers")]
[Needs("employers.edit", ToChange = true)]
public sealed class QuotaModel(IModule<BedSettings> module) : BedPage(module, "employers")
{
    private const int Rows = 50;

    /// <summary>Words or initials of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    internal string? Next { get; private set; }

    internal IReadOnlyList<(Employer Employer, long Used)> Shown { get; private set; } = [];

    /// <summary>Shows the table.</summary>
    public void OnGet()
    {
        var page = Module.Records.Find(new RecordQuery
        {
            Collection = Words.Employers,
            Words = Search,
            Sort = string.IsNullOrWhiteSpace(Search) ? new RecordSort("name") : null,
            After = After,
            Take = Rows,
        });
        Next = page.Next;
        Shown = [.. page.Records.Select(r => new Employer(r)).Select(e => (e, e.Used(query => Module.Records.Whole.Count(query, 100_000).Value)))];
    }
}
