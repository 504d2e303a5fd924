using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>Another bed for a guest, without ending the stay: a free one, or somebody else's in exchange; and the way back.</summary>
[Needs("stays")]
[Needs("stays.edit", ToChange = true)]
public sealed class MoveModel(IModule<BedSettings> module) : BedPage(module, "stays")
{
    /// <summary>In which hotel to look; the stay's own when it is not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hotel { get; set; }

    internal Stay Stay { get; private set; } = null!;

    internal IReadOnlyList<Record> Hotels { get; private set; } = [];

    internal IReadOnlyList<Bed> Free { get; private set; } = [];

    internal IReadOnlyList<Stay> Others { get; private set; } = [];

    internal bool CanUndo => Moves.CanUndo(Stay, Today);

    internal bool IsRunning => Words.Running.Contains(Stay.State, StringComparer.Ordinal) && Stay.HasBed && Stay.Until > Today;

    /// <summary>Shows the stay and where it could go.</summary>
    public IActionResult OnGet(string id) => Show(id) ? Page() : NotFound();

    /// <summary>Moves into a free bed.</summary>
    public Task<IActionResult> OnPostAsync(string id, string bed, CancellationToken cancellation) => ChangeAsync(
        id,
        (work, stay) =>
        {
            if (work.Get(Words.Beds, bed) is { } record)
            {
                new Moves(Module.Settings).Move(work, stay, new Bed(record));
            }
        },
        "move",
        cancellation);

    /// <summary>Two guests change places.</summary>
    public Task<IActionResult> OnPostSwapAsync(string id, string with, CancellationToken cancellation) => ChangeAsync(
        id,
        (work, stay) =>
        {
            if (Module.Records.Get(Words.Stays, with) is not null && work.Get(Words.Stays, with) is { } other)
            {
                new Moves(Module.Settings).Swap(work, stay, new Stay(other));
            }
        },
        "swap",
        cancellation);

    /// <summary>Takes the last move back.</summary>
    public Task<IActionResult> OnPostUndoAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, (work, stay) => new Moves(Module.Settings).Undo(work, stay), "undo", cancellation);

    private async Task<IActionResult> ChangeAsync(string id, Action<IModuleWork, Stay> change, string why, CancellationToken cancellation)
    {
        if (Module.Records.Get(Words.Stays, id) is null)
        {
            return NotFound();
        }

        var isDone = await DoAsync(
            work =>
            {
                if (work.Get(Words.Stays, id) is { } record)
                {
                    change(work, new Stay(record));
                }
            },
            why,
            cancellation);
        return isDone ? Redirect($"{Base}/move/{id}") : Show(id) ? Page() : NotFound();
    }

    private bool Show(string id)
    {
        if (Module.Records.Get(Words.Stays, id) is not { } record)
        {
            return false;
        }

        Stay = new Stay(record);
        Hotels = [.. Module.Records.Find(new RecordQuery { Collection = Words.Hotels, Take = 1000 }).Records.OrderBy(h => h.Body.Text("name"), StringComparer.Ordinal)];
        Hotel = Hotels.Any(h => h.Id == Hotel) ? Hotel : Stay.Hotel;
        if (!IsRunning)
        {
            return true;
        }

        var from = Stay.From > Today ? Stay.From : Today;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var night = from; night < Stay.Until; night = night.AddDays(1))
        {
            taken.UnionWith(Module.Records.Find(new RecordQuery { Collection = Words.Nights, Filters = [RecordFilter.Equal("hotel", Hotel!), RecordFilter.Equal("night", Words.Day(night))], Take = 1000 }).Records.Select(n => n.Body.Text("bed")!));
        }

        Free = [.. Module.Records.Find(new RecordQuery { Collection = Words.Beds, Filters = [RecordFilter.Equal("hotel", Hotel!), RecordFilter.Equal("usable", 1)], Take = 1000 }).Records
            .Select(r => new Bed(r)).Where(b => b.Lets(Stay.Sex) && !taken.Contains(b.Id)).OrderBy(b => b.Name, StringComparer.Ordinal)];
        Others = [.. StayList.All(Module.Records.Find, RecordFilter.Equal("hotel", Hotel!), RecordFilter.AnyOf("state", Words.Confirmed, Words.Arrived))
            .Where(s => s.Id != id && s.HasBed && s.From <= from && s.Until > from).OrderBy(s => s.BedName, StringComparer.Ordinal)];
        return true;
    }
}
