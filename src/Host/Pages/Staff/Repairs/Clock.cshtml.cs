using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Repairs;

/// <summary>The machine's time beside the time that the host goes by, and the button with which a person says that the machine's is right.</summary>
[Needs(Permission.Repairs)]
[Needs(Permission.RepairsWrite, ToChange = true)]
internal sealed class ClockModel(StationClock clock, ClockConfirmation confirmation, StaffVisit staff, Visit visit) : PageModel
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public LocalizedText? Cause => clock.Doubt is { } doubt ? ClockRepairs.CauseOf(doubt) : null;

    public DateTimeOffset Machine { get; private set; }

    public string MachineTime => Local(Machine);

    public string HostTime => Local(clock.GetUtcNow());

    /// <summary>What is earlier than the program is wrong, whoever says otherwise.</summary>
    public bool MayConfirm => staff.May(Permission.RepairsWrite) && clock.Doubt is not (null or ClockDoubtKind.BeforeBuild);

    /// <summary>The clock moved on while somebody looked at it.</summary>
    public bool IsMoved { get; private set; }

    public void OnGet() => Machine = clock.Machine;

    public async Task<IActionResult> OnPostAsync(string? said, CancellationToken cancellation)
    {
        Machine = clock.Machine;
        IsMoved = !DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, out var seen) || (Machine - seen).Duration() > Fresh;
        if (IsMoved)
        {
            return Page();
        }

        await confirmation.ConfirmAsync(staff.Entry("clock.confirmed", Machine.ToString("O", CultureInfo.InvariantCulture)), cancellation);
        return LocalRedirect($"{Request.PathBase}/repairs");
    }

    private string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, visit.Snapshot.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
