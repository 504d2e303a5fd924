using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Links;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Public;

/// <summary>
/// A hotel's own page, opened by a link that staff gave it: its guests of yesterday, today and tomorrow by initials and code, and its beds. What
/// belongs to another hotel is not found here, whatever is posted.
/// </summary>
public sealed class HotelModel(IModule<BedSettings> module, BoundLink link) : PageModel
{
    internal static readonly string[] Steps = ["arrive", "leave", "miss", "late"];

    /// <summary>A code from a voucher.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    internal string Name => link.Name;

    internal SiteInfo Site => module.Info.Site;

    internal DateOnly Today => module.Info.Site.DayOf(module.Clock.GetUtcNow());

    internal IReadOnlyList<Stay> Guests { get; private set; } = [];

    internal IReadOnlyList<Bed> Beds { get; private set; } = [];

    internal Stay? Found { get; private set; }

    internal string? Refused { get; private set; }

    internal IEnumerable<string> StepsOf(Stay stay) => Steps.Where(way => module.Settings.Booking.Transitions[way].From.Contains(stay.State, StringComparer.Ordinal)
        && (way != "arrive" || (stay.State == Words.Confirmed && stay.From <= Today)) && (way != "miss" || stay.From <= Today) && (way != "late" || stay.Until > Today));

    internal IReadOnlyDictionary<string, StationKiosk.Sdk.Fields.Choice> LeaveReasons => module.Settings.Booking.Transitions["leave"].Reasons;

    internal string StateOf(Stay stay) => module.Texts.Show(module.Settings.Booking.States[stay.State].Label);

    /// <summary>Shows guests and beds.</summary>
    public void OnGet() => Show();

    /// <summary>A guest came, did not come, or left.</summary>
    public Task<IActionResult> OnPostAsync(string id, string way, string? reason, string? seen, CancellationToken cancellation) => DoAsync(
        work =>
        {
            var stay = work.Get(Words.Stays, id) is { } record ? new Stay(record) : null;
            if (stay is null || !IsOurs(stay) || !StepsOf(stay).Contains(way, StringComparer.Ordinal))
            {
                return;
            }

            if (seen is not null && way is "arrive" or "late")
            {
                stay = StaySteps.Patch(work, stay, new JsonObject { ["certificate-seen"] = $"{Bookings.Local(work)} {link.Name}" });
            }

            new StaySteps(module.Settings).Go(work, stay, way, LeaveReasons.ContainsKey(reason ?? "") ? reason! : "");
        },
        way,
        cancellation);

    /// <summary>A bed is clean again, or cannot be used.</summary>
    public Task<IActionResult> OnPostBedAsync(string id, string state, string? note, CancellationToken cancellation) => DoAsync(
        work =>
        {
            if (work.Get(Words.Beds, id) is { } record && new Bed(record).Hotel == link.RecordId && state is Words.Ready or Words.OutOfOrder or Words.ToClean)
            {
                StaySteps.SetBed(work, id, state, state == Words.OutOfOrder ? note?[..Math.Min(note.Length, 60)] : null);
            }
        },
        "bed",
        cancellation);

    private async Task<IActionResult> DoAsync(Action<IModuleWork> work, string why, CancellationToken cancellation)
    {
        try
        {
            await module.Records.WriteAsync(
                unit =>
                {
                    work(unit);
                    return true;
                },
                why,
                cancellation);
            return Redirect($"{Request.PathBase}/m/{module.Info.Id}/hotel");
        }
        catch (RefusedException refused)
        {
            Refused = module.Texts.Show(refused.Why);
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
            Show();
            return Page();
        }
    }

    private bool IsOurs(Stay stay) => stay.Hotel == link.RecordId && stay.From <= Today.AddDays(1) && stay.Until >= Today.AddDays(-1)
        && stay.State is Words.Confirmed or Words.Arrived or Words.Left or Words.NoShow;

    private void Show()
    {
        Guests = [.. StayList.All(module.Records.Find, RecordFilter.Equal("hotel", link.RecordId), RecordFilter.Range("until", Words.Day(Today.AddDays(-1)), null))
            .Where(IsOurs).OrderBy(s => s.State == Words.Left).ThenBy(s => s.From).ThenBy(s => s.BedName, StringComparer.Ordinal)];
        Found = module.Cases.ByCode(Code) is { } known ? Guests.FirstOrDefault(s => s.Case == known.Id) : null;
        Beds = [.. module.Records.Find(new RecordQuery { Collection = Words.Beds, Filters = [RecordFilter.Equal("hotel", link.RecordId)], Take = 1000 }).Records
            .Select(r => new Bed(r)).OrderBy(b => b.State == Words.Ready).ThenBy(b => b.Name, StringComparer.Ordinal)];
    }
}
