using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>A hotel's beds and the nights of the next two weeks: who is where, by initials, and what is free.</summary>
[Needs("stays")]
[Needs("stays.edit", ToChange = true)]
public sealed class BoardModel(IModule<BedSettings> module) : BedPage(module, "stays")
{
    private const int Nights = 14;

    /// <summary>The hotel's record; the first by name when it is not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hotel { get; set; }

    internal IReadOnlyList<Record> Hotels { get; private set; } = [];

    internal IReadOnlyList<Bed> Beds { get; private set; } = [];

    internal IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(-1, Nights).Select(Today.AddDays)];

    /// <summary>Who is where; nobody's name for a guest of another station.</summary>
    internal IReadOnlyDictionary<(string Bed, DateOnly Night), Stay?> Taken { get; private set; } = new Dictionary<(string, DateOnly), Stay?>();

    internal int FreeTonight { get; private set; }

    /// <summary>Shows the board.</summary>
    public void OnGet()
    {
        Hotels = [.. Module.Records.Find(new RecordQuery { Collection = Words.Hotels, Take = 1000 }).Records.OrderBy(h => h.Body.Text("name"), StringComparer.Ordinal)];
        Hotel = Hotels.Any(h => h.Id == Hotel) ? Hotel : Hotels is [var first, ..] ? first.Id : null;
        if (Hotel is null)
        {
            return;
        }

        Beds = [.. Module.Records.Find(new RecordQuery { Collection = Words.Beds, Filters = [RecordFilter.Equal("hotel", Hotel)], Take = 1000 }).Records
            .Select(r => new Bed(r)).OrderBy(b => b.RoomNumber, StringComparer.Ordinal).ThenBy(b => b.Name, StringComparer.Ordinal)];
        // A bed is taken whoever sent the guest; who it is shows only where one may see it.
        var stays = StaysOf(Module.Records.Whole, Hotel).ToDictionary(s => s.Id, _ => (Stay?)null, StringComparer.Ordinal);
        foreach (var own in StaysOf(Module.Records, Hotel))
        {
            stays[own.Id] = own;
        }

        var taken = new Dictionary<(string, DateOnly), Stay?>();
        foreach (var night in NightsOf(Hotel))
        {
            if (stays.TryGetValue(night.Body.Text("stay") ?? "", out var stay))
            {
                taken[(night.Body.Text("bed")!, night.Body.Date("night")!.Value)] = stay;
            }
        }

        Taken = taken;
        FreeTonight = Beds.Count(b => b.State == Words.Ready && !taken.ContainsKey((b.Id, Today)));
    }

    private IEnumerable<Stay> StaysOf(IModuleRecords records, string hotel) =>
        StayList.All(records.Find, RecordFilter.Equal("hotel", hotel), RecordFilter.Range("until", Words.Day(Days[0]), null));

    private IEnumerable<Record> NightsOf(string hotel)
    {
        var query = new RecordQuery { Collection = Words.Nights, Filters = [RecordFilter.Equal("hotel", hotel), RecordFilter.Range("night", Words.Day(Days[0]), Words.Day(Days[^1]))], Take = 1000 };
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = Module.Records.Find(query with { After = page?.Next });
            foreach (var record in page.Records)
            {
                yield return record;
            }
        }
    }
}
