using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>
/// What a ticket's code tells: the state and nothing else. The code is posted, so it stands in no address; ten wrong ones pause the device.
/// </summary>
public sealed class TicketModel : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    internal string? Problem { get; private set; }

    internal int PausedMinutes { get; private set; }

    internal ModuleInstance? Module { get; private set; }

    internal Record? Case { get; private set; }

    internal CaseDocument? Document { get; private set; }

    internal (string Id, CaseTransition Way)? Asked { get; private set; }

    internal bool IsDone { get; private set; }

    private IServiceProvider Services => HttpContext.RequestServices;

    public void OnGet() => Prepare();

    public void OnPost()
    {
        Prepare();
        Find();
    }

    /// <summary>The first tap on a way asks once more.</summary>
    public void OnPostAsk(string way)
    {
        Prepare();
        if (Find() && Document!.Case.Transitions.TryGetValue(way, out var transition) && transition.ByCode && transition.From.Contains(Case!.Body.Text("state")!, StringComparer.Ordinal))
        {
            Asked = (way, transition);
        }
    }

    public async Task OnPostGoAsync(string way, string? reason)
    {
        Prepare();
        if (!Find() || !Document!.Case.Transitions.TryGetValue(way, out var transition) || !transition.ByCode)
        {
            return;
        }

        var moved = await Services.GetRequiredService<CaseDesk>().MoveAsync(Module!, Case!.Id, Case.Version, way, reason ?? "", "code");
        switch (moved)
        {
            case CaseMove.Done:
                IsDone = true;
                break;
            case CaseMove.ReasonMissing:
                Asked = (way, transition);
                Problem = "ticket.reason";
                break;
            default:
                Problem = "ticket.changed";
                break;
        }

        Find();
    }

    private void Prepare()
    {
        var frame = Services.GetRequiredService<KioskScreen>();
        frame.Title = Services.GetRequiredService<Sdk.Texts.ITexts>()["ticket.title"];
        PausedMinutes = (int)Math.Ceiling(Services.GetRequiredService<CodeGuard>().Wait(HttpContext.Connection.RemoteIpAddress).TotalMinutes);
    }

    private bool Find()
    {
        if (PausedMinutes > 0)
        {
            return false;
        }

        if (Services.GetRequiredService<CaseDesk>().Find(Services.GetRequiredService<Visit>().Snapshot, Code) is not { } found)
        {
            Services.GetRequiredService<CodeGuard>().Wrong(HttpContext.Connection.RemoteIpAddress);
            Problem = "ticket.wrong";
            return false;
        }

        (Module, Case) = found;
        Document = CaseDesk.DocumentOf(Module, Case);
        return Document is not null;
    }
}
