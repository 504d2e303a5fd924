using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>Everything once more before it is handed in. What is personal is covered until the person asks to see it.</summary>
public sealed class CheckModel : BrowsePage
{
    internal FormDraft Draft { get; private set; } = null!;

    internal string? Refused { get; private set; }

    public IActionResult OnGet(string key)
    {
        if (Session.Draft(key) is not { } draft)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}");
        }

        if (draft.Receipt is not null)
        {
            return Redirect(DoneUrl(draft));
        }

        if (FormPath.FirstIncomplete(draft.Form, draft.Values, Today) is { } page)
        {
            return Redirect(PageUrl(draft, page));
        }

        Show(draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (Session.Draft(key) is not { } draft)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}");
        }

        if (draft.Receipt is not null)
        {
            return Redirect(DoneUrl(draft));
        }

        if (FormPath.FirstIncomplete(draft.Form, draft.Values, Today) is { } page)
        {
            return Redirect(PageUrl(draft, page));
        }

        try
        {
            var desk = HttpContext.RequestServices.GetRequiredService<CaseDesk>();
            var receipt = await desk.SubmitAsync(draft.Module, Submission(draft), cancellation);
            Session.Keep(draft with { Receipt = receipt });
            Session.AddTicket(receipt.Ticket);
            return Redirect(DoneUrl(draft));
        }
        catch (RefusedException refused)
        {
            Show(draft);
            Refused = refused.Why.In(Texts.Language);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    internal string PageUrl(FormDraft draft, string page) => $"{Request.PathBase}/m/{Module.Info.Id}/form/{draft.Case}?key={draft.Key}&step={page}";

    private string DoneUrl(FormDraft draft) => $"{Request.PathBase}/m/{Module.Info.Id}/done/{draft.Key}";

    private void Show(FormDraft draft)
    {
        Draft = draft;
        Frame.Title = Texts["form.check.title"];
        Frame.Back = PageUrl(draft, FormPath.Pages(draft.Form, draft.Values, Today)[^1]);
    }

    private CaseSubmission Submission(FormDraft draft)
    {
        var about = draft.About.Split('/', 2);
        return new CaseSubmission
        {
            Kind = draft.Case,
            Answers = FormPath.Final(draft.Form, draft.Values, Today),
            Subject = about is [var screen, var id] ? (draft.Module.Definition.Screens[screen].Collection, id) : null,
            Title = draft.Title,
            Key = draft.Key,
            Actor = "kiosk",
        };
    }
}
