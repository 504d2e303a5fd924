using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>
/// Attendance of one day on a tablet: tap, scan a slip, or type an ID number. The page keeps on working without the network and sends what was
/// tapped when it is back; without script every tap is sent at once.
/// </summary>
[Needs("attendance")]
public sealed class AttendModel(IModule<TrainingSettings> module) : ClassPageModel(module)
{
    private const int MostAtOnce = 200;

    internal ClassDay? Day { get; private set; }

    internal IReadOnlyList<Seat> People { get; private set; } = [];

    internal IReadOnlyDictionary<string, Mark> OfDay { get; private set; } = new Dictionary<string, Mark>(StringComparer.Ordinal);

    internal string? Said { get; private set; }

    /// <summary>The station's time of day and date as milliseconds that a script reads as UTC: a device's own clock and zone do not matter.</summary>
    internal long NowForScript => new DateTimeOffset(Local, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private DateTime Local => TimeZoneInfo.ConvertTime(Module.Clock.GetUtcNow(), Module.Info.Site.TimeZone).DateTime;

    internal int EarliestMinute => Day is null ? 0 : (int)Day.From.ToTimeSpan().TotalMinutes - Module.Settings.Hours.EarlyMinutes;

    internal int LatestIn => Day is null ? 0 : (int)Day.Till.ToTimeSpan().TotalMinutes;

    internal int LatestOut => LatestIn + Module.Settings.Hours.LateMinutes;

    /// <summary>Shows who is on the class and who is there.</summary>
    public IActionResult OnGet(string? day, string? said)
    {
        Find(day);
        Said = said is not null && Enum.TryParse<MarkOutcome>(said, out var outcome) ? Module.Texts[Key(outcome)].Text : null;
        return Day is null ? NotFound() : Page();
    }

    /// <summary>One tap, one scanned or typed code, or an ID number.</summary>
    public async Task<IActionResult> OnPostAsync(string? day, string? seat, string? code, bool isOut, CancellationToken cancellation)
    {
        Find(day);
        if (Day is null)
        {
            return NotFound();
        }

        var person = seat ?? CaseOf(code);
        var tap = new Marking(Guid.NewGuid().ToString("N"), person ?? "", Day.Key, isOut, TimeOnly.FromDateTime(Local));
        var outcome = Day.Date < Today ? MarkOutcome.TooLate : await Module.Records.WriteAsync(work => new MarkBook(work, Module.Settings).Put(Class.Id, tap), "attendance", cancellation);
        return Redirect($"{Base}/attend/{Class.Id}?day={Day.Key}&said={outcome}");
    }

    /// <summary>What a tablet tapped, now or while it was offline: an answer for each, so that it knows what to forget.</summary>
    public async Task<IActionResult> OnPostSyncAsync(string? day, string marks, CancellationToken cancellation)
    {
        Find(day);
        if (Day is null)
        {
            return NotFound();
        }

        var taps = Read(marks);
        var outcomes = await Module.Records.WriteAsync(
            work =>
            {
                var book = new MarkBook(work, Module.Settings);
                return taps.Select(tap => (tap.Nonce, Outcome: book.Put(Class.Id, tap))).ToList();
            },
            "attendance",
            cancellation);
        return new JsonResult(new
        {
            now = NowForScript,
            marks = outcomes.Select(o => new { nonce = o.Nonce, outcome = o.Outcome.ToString(), said = Module.Texts[Key(o.Outcome)].Text }),
        });
    }

    /// <summary>Sets a day right afterwards, with the reason.</summary>
    public async Task<IActionResult> OnPostCorrectAsync(string? day, string seat, string? came, string? went, string? why, CancellationToken cancellation)
    {
        Find(day);
        if (Day is null)
        {
            return NotFound();
        }

        try
        {
            await Module.Records.WriteAsync(
                work =>
                {
                    new MarkBook(work, Module.Settings).Correct(Class.Id, seat, Day.Key, Clock.Read(came), Clock.Read(went), why ?? "");
                    return true;
                },
                why ?? "",
                cancellation);
        }
        catch (RefusedException refused)
        {
            Said = Module.Texts.Show(refused.Why);
            return Page();
        }

        return Redirect($"{Base}/attend/{Class.Id}?day={Day.Key}&said={MarkOutcome.Kept}");
    }

    internal static string Key(MarkOutcome outcome) => "training-signup.mark." + outcome.ToString().ToLowerInvariant();

    private void Find(string? day)
    {
        var days = Class.Schedule.Meetings.ToList();
        Day = days.Find(d => d.Key == day) ?? days.Find(d => d.Date >= Today) ?? days.LastOrDefault();
        People = Roster();
        OfDay = Marks().SelectMany(m => m).Where(m => m.Day == Day?.Key).ToDictionary(m => m.Case, StringComparer.Ordinal);
    }

    private string? CaseOf(string? typed)
    {
        if (typed is not { Length: > 0 })
        {
            return null;
        }

        if (Module.Cases.ByCode(typed) is { Kind: Cases.Signup } found)
        {
            return found.Id;
        }

        var mark = Module.Cases.PersonOf(typed.Trim());
        return People.FirstOrDefault(s => s.Record.Body.Text(SeatFields.Person) == mark)?.Case;
    }

    // A tablet is a browser: what it sends is checked like anything else.
    private static IReadOnlyList<Marking> Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is not JsonArray list
                ? []
                : [.. list.Take(MostAtOnce).OfType<JsonObject>().Select(One).OfType<Marking>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static Marking? One(JsonObject tap)
    {
        var nonce = Text(tap["nonce"]);
        return Clock.Read(Text(tap["at"])) is { } at && nonce.Length is > 7 and <= 64
            ? new Marking(nonce, Text(tap["case"]), Text(tap["day"]), Text(tap["kind"]) == "out", at)
            : null;
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
