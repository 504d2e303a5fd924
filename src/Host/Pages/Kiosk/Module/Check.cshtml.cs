using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>Everything once more before it is handed in. What is personal is covered until the person asks to see it.</summary>
public sealed class CheckModel : FormPages
{
    internal FormWalk Walk { get; private set; } = null!;

    internal string? Refused { get; private set; }

    public IActionResult OnGet(string key) => Elsewhere(key) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (Elsewhere(key) is { } elsewhere)
        {
            return elsewhere;
        }

        try
        {
            var desk = HttpContext.RequestServices.GetRequiredService<CaseDesk>();
            var receipt = await desk.SubmitAsync(Draft.Module, Submission(), cancellation);
            Session.Keep(Draft with { Receipt = receipt });
            Session.AddTicket(receipt.Ticket);
            return Redirect(DoneUrl);
        }
        catch (RefusedException refused)
        {
            Refused = refused.Why.In(Texts.Language);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    // Only complete answers that may be handed in can be checked; a form that was handed in shows its ticket again.
    private RedirectResult? Elsewhere(string key)
    {
        if (Session.Draft(key) is not { } draft)
        {
            Session.HasLost = true;
            return Redirect(LeaveUrl);
        }

        Draft = draft;
        Walk = draft.Walk(Today);
        Frame.Title = Texts["form.check.title"];
        Frame.Back = PageUrl(Walk.Pages[^1]);
        if (draft.Receipt is not null)
        {
            return Redirect(DoneUrl);
        }

        var end = EndUrl(Walk);
        return end == CheckUrl ? null : Redirect(end);
    }

    private CaseSubmission Submission()
    {
        var about = Draft.About.Split('/', 2);
        return new CaseSubmission
        {
            Kind = Draft.Id,
            Answers = Walk.Kept,
            Attachments = Session.Files.Find,
            Subject = about is [var screen, var id] ? (Draft.Module.Definition.Screens[screen].Collection, id) : null,
            Title = Draft.Title,
            Key = Draft.Key,
            Actor = "kiosk",
            ReceiptCode = Draft.ReceiptCode,
        };
    }
}
