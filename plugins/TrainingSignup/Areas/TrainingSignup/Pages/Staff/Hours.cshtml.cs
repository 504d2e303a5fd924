using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Sheets;
using TrainingSignup.Attendance;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>
/// Who attended enough: the list for certificates and the list for allowances, reckoned from the marks as they stood at the end of a day. The same
/// day gives the same file, byte for byte; what was corrected stands below with who, when and why.
/// </summary>
[Needs("attendance")]
public sealed class HoursModel(IModule<TrainingSettings> module, ISheets sheets) : ClassPageModel(module)
{
    internal DateOnly AsOf { get; private set; }

    internal IReadOnlyList<HoursRow> Rows { get; private set; } = [];

    internal IReadOnlyList<(Seat Seat, string Day, MarkState Before, MarkState Now)> Corrections { get; private set; } = [];

    internal long Total => Rows.Sum(r => r.Allowance);

    /// <summary>Shows the lists as of a day, today when none is given.</summary>
    public void OnGet(string? asof) => Reckon(asof);

    /// <summary>The list as a file: with codes, or with names for a reason that is written down.</summary>
    public async Task<IActionResult> OnPostAsync(string? asof, string list, string format, bool names, CancellationToken cancellation)
    {
        Reckon(asof);
        if (names && !MaySeeNames)
        {
            return BadRequest();
        }

        var rows = list == "all" ? Rows : [.. Rows.Where(r => r.IsEnough)];
        var clear = names ? await Module.Cases.RevealAsync([.. rows.Select(r => r.Seat.Case)], "arrange", cancellation) : null;
        var sheet = HoursSheet.Of(Module.Texts, Module.Texts["training-signup.hours." + (list == "allowance" ? "allowance" : list == "all" ? "all" : "certificate")], rows, clear, withMoney: list != "certificate");
        var name = $"{Module.Info.Id}-{list}-{Clock.Day(Class.Schedule.First)}-{Clock.Day(AsOf)}";
        return format == "csv"
            ? File(await sheets.CsvAsync(sheet, cancellation), "text/csv; charset=utf-8", name + ".csv")
            : File(await sheets.XlsxAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    /// <summary>Whether the class waits to be closed.</summary>
    internal bool IsOpen => Class.State == ClassState.Open && Module.May($"{Module.Info.Id}.classes.edit");

    /// <summary>The last day; the class can be closed when it is over.</summary>
    internal ClassDay? LastDay => Class.Schedule.Meetings.LastOrDefault();

    internal bool IsOver => LastDay is not { } last || Module.Clock.GetUtcNow() >= Module.Info.Site.StartOf(last.Date).Add(last.Till.ToTimeSpan());

    /// <summary>Closes the class now, as the night would.</summary>
    [Needs("classes.edit")]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        if (IsOver)
        {
            await Module.Records.WriteAsync(work => Close(work), "close", cancellation);
        }

        return Redirect($"{Base}/hours/{Class.Id}");
    }

    // Twice is once: whoever was slower finds it closed.
    private bool Close(IModuleWork work)
    {
        var fresh = work.Get(ClassCollection.Id, Class.Id);
        if (fresh is null || TrainingClass.Of(fresh).State != ClassState.Open)
        {
            return false;
        }

        new SeatJobs(Module.Settings).Close(work, fresh);
        return true;
    }

    private void Reckon(string? asof)
    {
        AsOf = Clock.ReadDay(asof) is { } day && day <= Today ? day : Today;
        var until = Module.Info.Site.StartOf(AsOf.AddDays(1)).AddTicks(-1);
        var marks = Marks();
        var reckoning = new HoursReckoning(Module.Settings.Hours, Class);
        var people = Roster();
        Rows = [.. people.Select(seat => reckoning.Of(seat, marks[seat.Case], until))];
        Corrections = [.. people.SelectMany(seat => marks[seat.Case].SelectMany(mark => Trace(seat, mark))).OrderBy(c => c.Now.At)];
    }

    private static IEnumerable<(Seat Seat, string Day, MarkState Before, MarkState Now)> Trace(Seat seat, Mark mark)
    {
        var states = mark.States;
        for (var at = 0; at < states.Count; at++)
        {
            if (states[at].Why.Length > 0)
            {
                yield return (seat, mark.Day, at > 0 ? states[at - 1] : states[at] with { In = null, Out = null }, states[at]);
            }
        }
    }
}
