using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Calls;

[Needs(Permission.Calls)]
internal sealed class IndexModel(CallBoard board, CallList calls, AuditLog audit, Visit visit, StaffVisit staff) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Module { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public IReadOnlyList<CallRow> Calls { get; private set; } = [];

    /// <summary>Whom and which number, by call; null unless they were asked for.</summary>
    public IReadOnlyDictionary<string, (string Whom, string Phone)>? Numbers { get; private set; }

    public IReadOnlyList<ModuleInstance> Modules => [.. visit.Snapshot.Modules.Values.Where(m => m.Definition.Calls.Count > 0)];

    public bool MayReveal => staff.May(Permission.Persons) && staff.May(Permission.CallsWrite);

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    public void OnGet() => Calls = board.Open(Module, Words);

    [Needs(Permission.Persons)]
    [Needs(Permission.CallsWrite)]
    public async Task<IActionResult> OnPostNumbersAsync()
    {
        Calls = board.Open(Module, Words);
        // Written down one by one: a person may ask who saw their number.
        foreach (var call in Calls)
        {
            await audit.WriteAsync(staff.Entry("person.seen", $"calls/{call.Id}", "print"));
        }

        await audit.WriteAsync(staff.Entry("calls.printed", Calls.Count.ToString(CultureInfo.InvariantCulture)));
        var numbers = new Dictionary<string, (string Whom, string Phone)>(StringComparer.Ordinal);
        foreach (var call in Calls)
        {
            numbers[call.Id] = await calls.RevealAsync(call.Module.Store, call.Record);
        }

        Numbers = numbers;
        return Page();
    }
}
