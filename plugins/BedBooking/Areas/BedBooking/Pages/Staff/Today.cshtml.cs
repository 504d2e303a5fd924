using BedBooking.Definition;
using BedBooking.Settings;
using BedBooking.Stays;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>Today's guests by what is to be done about them, by initials and code: who has to be confirmed, who comes, who leaves, who waits.</summary>
[Needs("stays")]
[Needs("stays.edit", ToChange = true)]
public sealed class TodayModel(IModule<BedSettings> module) : BedPage(module, "stays")
{
    internal static readonly string[] Quick = ["confirm", "arrive", "miss", "leave", "late", "assign"];

    /// <summary>A code as the hotel reads it over the telephone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    internal IReadOnlyList<(string Id, IReadOnlyList<Stay> Stays)> Parts { get; private set; } = [];

    internal Stay? Found { get; private set; }

    internal CaseDefinition Case => Module.Settings.Booking;

    internal IEnumerable<string> StepsOf(Stay stay) => Quick.Where(way => Case.Transitions[way].From.Contains(stay.State, StringComparer.Ordinal) && Fits(way, stay));

    /// <summary>Shows the lists.</summary>
    public void OnGet() => Show();

    /// <summary>Takes a step of one stay.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string way, string? reason, CancellationToken cancellation)
    {
        if (Module.Records.Get(Words.Stays, id) is null)
        {
            return NotFound();
        }

        if (!Quick.Contains(way, StringComparer.Ordinal) || (Case.Transitions[way].Reasons is { Count: > 0 } reasons && !reasons.ContainsKey(reason ?? "")))
        {
            return Redirect(Base + "/today");
        }

        var steps = new StaySteps(Module.Settings);
        var isDone = await DoAsync(
            work =>
            {
                if (work.Get(Words.Stays, id) is { } record && Case.Transitions[way].From.Contains(record.Body.Text("state"), StringComparer.Ordinal))
                {
                    steps.Go(work, new Stay(record), way, reason ?? "");
                }
            },
            way,
            cancellation);
        if (isDone)
        {
            return Redirect(Base + "/today");
        }

        Show();
        return Page();
    }

    private bool Fits(string way, Stay stay) => way switch
    {
        "arrive" => stay.From <= Today,
        "late" => stay.Until > Today,
        "miss" => stay.From <= Today,
        _ => true,
    };

    private void Show()
    {
        var find = Module.Records.Find;
        Found = Module.Cases.ByCode(Code) is { } known ? Stay.OfCase(find, known.Id) : null;
        var expected = StayList.In(find, Words.Confirmed).Where(s => s.From <= Today).ToList();
        var arrived = StayList.In(find, Words.Arrived);
        Parts =
        [
            ("unsure", [.. StayList.In(find, Words.Hold, Words.Confirmed).Where(s => s.IsUnsure)]),
            ("hold", StayList.In(find, Words.Hold)),
            ("expected", expected),
            ("leaving", [.. arrived.Where(s => s.Until <= Today)]),
            ("waiting", StayList.In(find, Words.Waiting)),
            ("no-show", [.. StayList.In(find, Words.NoShow).Where(s => s.Until > Today && s.From >= Today.AddDays(-1))]),
        ];
    }
}
