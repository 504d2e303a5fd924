using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>It has been handed in: the ticket, what happens next, and how to take it back. The visit ends by itself after a while.</summary>
public sealed class DoneModel : BrowsePage
{
    internal const int TypedBack = 5;
    private const int EndsAfter = 60;
    private const int UnkeptEndsAfter = 180;

    internal FormDraft Draft { get; private set; } = null!;

    internal Slip Slip { get; private set; } = null!;

    /// <summary>How it stands right now, by the module: signed up, or on a waiting list and why.</summary>
    internal TicketNote? Note { get; private set; }

    /// <summary>Whether the receipt is worth nothing without its code, and the person has not shown yet that they have it.</summary>
    internal bool IsUnkept { get; private set; }

    internal bool IsWrong { get; private set; }

    public IActionResult OnGet(string key) => (IActionResult?)Show(key) ?? Page();

    /// <summary>The code is typed back: whole, or the last five characters of it.</summary>
    public IActionResult OnPostKept(string key, string? typed)
    {
        if (Show(key) is { } elsewhere)
        {
            return elsewhere;
        }

        var code = Draft.Receipt!.Ticket;
        var meant = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (meant.Length >= TypedBack && code.EndsWith(meant, StringComparison.Ordinal))
        {
            Session.SetKept(code);
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}/done/{key}");
        }

        IsWrong = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The slip was printed or shown large, or nothing came out after all. A code that nobody can find again is kept only by typing it back.</summary>
    public IActionResult OnPostTaken(string key, bool failed)
    {
        if (Session.Draft(key) is not { Receipt: { } receipt, Definition: { } definition })
        {
            return NotFound();
        }

        if (failed)
        {
            Session.TakeBackKept(receipt.Ticket);
            Show(key);
        }
        else if (!definition.Anonymous)
        {
            Session.SetKept(receipt.Ticket);
        }

        return new JsonResult(new { unkept = Session.Unkept?.Page });
    }

    private RedirectResult? Show(string key)
    {
        if (Session.Draft(key) is not { Receipt: { } receipt } draft)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}");
        }

        Draft = draft;
        Note = draft.Module.Store.Get(CaseTable.Name, receipt.CaseId) is { } handedIn ? HttpContext.RequestServices.GetRequiredService<TicketNotes>().Of(draft.Module, handedIn, Texts) : null;
        Slip = new CaseSlip(draft.Module, HttpContext.RequestServices.GetRequiredService<ModuleRecords>(), Texts).Of(draft.Id, receipt, draft.Title) with { Calendar = Note?.Calendar };
        Frame.Title = Texts["form.done.title"];
        Frame.Back = $"{Request.PathBase}/m/{Module.Info.Id}" + (draft.About.Length > 0 ? $"/list/{draft.About.Split('/')[0]}{draft.From}" : "");
        IsUnkept = draft.Definition!.Anonymous && !Session.IsKept(receipt.Ticket);
        Session.AddUnkept(receipt.Ticket, new UnkeptCode($"{Request.PathBase}/m/{Module.Info.Id}/done/{key}", draft.Definition.Anonymous));

        Frame.EndsAfter = IsUnkept ? UnkeptEndsAfter : EndsAfter;
        return null;
    }
}
