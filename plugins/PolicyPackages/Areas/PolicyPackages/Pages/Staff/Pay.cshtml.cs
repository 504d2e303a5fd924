using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Sheets;

namespace PolicyPackages.Pages.Staff;

/// <summary>The file for the paying office: the only way on which account numbers leave, with whose they were written down before.</summary>
[Needs("roster.pay")]
public sealed class PayModel(IModule<PolicySettings> module, ISheets sheets) : StaffPage(module)
{
    internal IReadOnlyList<(string Policy, string Period, int Rows, decimal Sum)> Due { get; private set; } = [];

    internal bool MaySeeAccounts => Module.May("persons.read") && Module.May($"{Module.Info.Id}.cases");

    /// <summary>Shows what is to be paid.</summary>
    public void OnGet() => Due = new Payments(Module, Book).Due;

    /// <summary>Gives out the file.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="period">The period; empty for rows without one.</param>
    /// <param name="cancellation">Ends it.</param>
    [Needs("persons.read")]
    [Needs("cases")]
    public async Task<IActionResult> OnPostAsync(string policy, string? period, CancellationToken cancellation)
    {
        var (sheet, _) = await new Payments(Module, Book).SheetAsync(policy, period ?? "", cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}-{period}-{Today:yyyy-MM-dd}.xlsx");
        return File(await sheets.XlsxAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
