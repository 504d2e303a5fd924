using System.Globalization;
using BedBooking.Bills;
using BedBooking.Settings;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages.Staff;

/// <summary>The nights of a month by hotel and employer: made once, corrected by further lines, always compared with what happened.</summary>
[Needs("bills")]
[Needs("bills.edit", ToChange = true)]
public sealed class SettleModel(IModule<BedSettings> module) : BedPage(module, "bills")
{
    private const int Months = 12;

    /// <summary>The month as <c>yyyy-MM</c>; last month when it is not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    internal DateOnly Chosen { get; private set; }

    internal IReadOnlyList<Record> Lines { get; private set; } = [];

    /// <summary>Whether the lines say what happened.</summary>
    internal bool IsRight { get; private set; }

    /// <summary>Whether both ways of counting agree.</summary>
    internal bool Agrees { get; private set; }

    internal long Open { get; private set; }

    internal IEnumerable<string> Choices => Enumerable.Range(0, Months).Select(i => MonthBill.Name(Today.AddMonths(-i)));

    internal long Nights => Lines.Sum(l => l.Body.Integer("nights") ?? 0);

    internal long Amount => Lines.Sum(l => l.Body.Integer("amount") ?? 0);

    /// <summary>Shows the month.</summary>
    public void OnGet() => Show();

    /// <summary>Adds what is missing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Show();
        var truth = MonthBill.OfNights(Module.Records.Facets, Chosen, Today);
        return await DoAsync(work => MonthBill.Make(work, Chosen, truth), "settlement " + MonthBill.Name(Chosen), cancellation)
            ? Redirect($"{Base}/settle?month={MonthBill.Name(Chosen)}")
            : Page();
    }

    internal static string Money(long yuan) => yuan.ToString("#,0", CultureInfo.InvariantCulture);

    private void Show()
    {
        Chosen = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        Lines = [.. MonthBill.Lines(Module.Records.Find, Chosen).OrderBy(l => l.Body.Text("hotel-name"), StringComparer.Ordinal).ThenBy(l => l.Body.Text("employer-name"), StringComparer.Ordinal).ThenBy(l => l.Created)];
        var truth = MonthBill.OfNights(Module.Records.Facets, Chosen, Today);
        var said = MonthBill.OfLines(Lines);
        Open = truth.Keys.Union(said.Keys, StringComparer.Ordinal).Count(key => truth.GetValueOrDefault(key) != said.GetValueOrDefault(key));
        IsRight = Open == 0;
        Agrees = truth.SequenceEqual(MonthBill.OfStays(MonthBill.Stays(Module.Records.Whole.Find, Chosen), Chosen, Today));
    }
}
