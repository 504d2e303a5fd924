using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Calls;

/// <summary>One call: the number is shown on request, which is written down, and stays on the page until there is a result.</summary>
[Needs(Permission.Calls)]
[Needs(Permission.CallsWrite, ToChange = true)]
[Needs(Permission.Persons, ToChange = true)]
internal sealed class CallModel(CallBoard board, CallList calls, AuditLog audit, StaffVisit staff) : PageModel
{
    public CallRow? Call { get; private set; }

    public (string Whom, string Phone)? Shown { get; private set; }

    public bool IsMissing { get; private set; }

    public bool MayCall => staff.May(Permission.CallsWrite) && staff.May(Permission.Persons);

    public void OnGet(string id) => Call = board.Find(id);

    public Task<IActionResult> OnPostShowAsync(string id) => ShowAsync(id);

    public async Task<IActionResult> OnPostResultAsync(string id, string? result, string? note)
    {
        if (string.IsNullOrEmpty(result))
        {
            IsMissing = true;
            return await ShowAsync(id);
        }

        var call = board.Find(id);
        var done = call is not null && await calls.AnswerAsync(call.Module, id, result, note ?? "", staff.Account!.Name);
        return Back(done ? "call.answered" : "call.over");
    }

    public async Task<IActionResult> OnPostNotReachedAsync(string id)
    {
        if (board.Find(id) is { } call)
        {
            await CallList.NotReachedAsync(call.Module, id, staff.Account!.Name);
        }

        return Back("call.not-reached");
    }

    private async Task<IActionResult> ShowAsync(string id)
    {
        if (board.Find(id) is { } call)
        {
            // A call that is being made is the reason.
            await audit.WriteAsync(staff.Entry("person.seen", $"calls/{id}", "call"));
            (Call, Shown) = (call, await calls.RevealAsync(call.Module.Store, call.Record));
        }

        return Page();
    }

    private LocalRedirectResult Back(string done) => LocalRedirect($"{Request.PathBase}/calls?done={done}");
}
