using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>
/// What a ticket's code tells: the state and nothing else. The code is posted and kept in the visit, so it stands in no address;
/// ten wrong ones pause the device.
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

    /// <summary>What the module says of it beside its state.</summary>
    internal TicketNote? Note { get; private set; }

    internal (string Id, CaseTransition Way)? Asked { get; private set; }

    /// <summary>The slip once more, for somebody who lost it and still knows the code.</summary>
    internal Slip? Slip { get; private set; }

    /// <summary>The code as it was typed or scanned, without what stood around it.</summary>
    internal string Known => ScannedCode.Read(Code) ?? "";

    /// <summary>Whether there is a slip to take once more: not of what is over.</summary>
    internal bool HasSlip => Kind is { } kind && Module!.Definition.Cases[kind].States.TryGetValue(Case!.Body.Text("state")!, out var state) && !state.Closed;

    internal bool IsDone { get; private set; }

    internal bool IsPrefilled { get; private set; }

    /// <summary>What to say of the record that the case is about when residents can no longer see it; null while they can.</summary>
    internal LocalizedText? Over { get; private set; }

    /// <summary>The codes that were given in this visit; nobody else ever sees them here.</summary>
    internal IReadOnlyList<string> Given => Session.Tickets();

    private IServiceProvider Services => HttpContext.RequestServices;

    private KioskSession Session => Services.GetRequiredService<KioskSession>();

    /// <param name="found">Shows the case that was looked up last in this visit, so that the page may be shown again.</param>
    /// <param name="way">The way that a first tap chose; it is asked once more.</param>
    /// <param name="done">Whether that way has just been gone.</param>
    /// <param name="prefilled">Whether a code of the desk has just brought what was typed in there.</param>
    /// <param name="slip">Shows the slip that was handed out, to be printed again.</param>
    public void OnGet(bool found, string? way, bool done, bool prefilled, bool slip)
    {
        Prepare();
        IsPrefilled = prefilled;
        Code = found ? Session.LookedUp : null;
        if (Code is null || !Find())
        {
            return;
        }

        IsDone = done;
        Slip = slip && HasSlip ? Again() : null;
        if (way is not null && Document!.Case.Transitions.TryGetValue(way, out var transition) && IsOpen(transition))
        {
            Asked = (way, transition);
        }
    }

    public IActionResult OnPost()
    {
        Prepare();
        if (PausedMinutes == 0 && string.IsNullOrWhiteSpace(Code))
        {
            Problem = "field.missing";
            return Page();
        }

        if (PausedMinutes == 0 && ShownDraft())
        {
            return Redirect($"{Request.PathBase}/");
        }

        if (PausedMinutes == 0 && Prefilled())
        {
            return RedirectToPage(new { prefilled = true });
        }

        if (!Find())
        {
            return Page();
        }

        Session.LookedUp = Code;
        return RedirectToPage(new { found = true });
    }

    /// <summary>Ends the trial of a draft on this kiosk.</summary>
    public IActionResult OnPostEndTrial()
    {
        Response.Cookies.Delete(PreviewSites.Cookie);
        return Redirect($"{Request.PathBase}/");
    }

    // Staff type the code of a draft where residents type theirs: no page of a kiosk is for staff alone.
    private bool ShownDraft()
    {
        if (Services.GetRequiredService<PreviewSites>().Claim(Services.GetRequiredService<Visit>().Snapshot.Site.Id, Code) is not { } token)
        {
            return false;
        }

        Response.Cookies.Append(PreviewSites.Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, Path = "/", IsEssential = true });
        return true;
    }

    // What a clerk typed in for this person is offered in every form of the visit, and the code is used up.
    private bool Prefilled()
    {
        if (Services.GetRequiredService<Prefills>().Claim(Services.GetRequiredService<Visit>().Snapshot.Site.Id, Code) is not { } answers)
        {
            return false;
        }

        foreach (var (question, answer) in answers)
        {
            Session.Know(question, answer);
        }

        return true;
    }

    public async Task<IActionResult> OnPostGoAsync(string way, string? reason)
    {
        Prepare();
        if (!Find() || !Document!.Case.Transitions.TryGetValue(way, out var transition) || !transition.ByCode)
        {
            return Page();
        }

        var moved = await Services.GetRequiredService<CaseDesk>().MoveAsync(Module!, Case!.Id, new CaseStep(Case.Version, way, reason ?? "", "", "code") { IsByCode = true });
        // A second sending of the same answer finds it done already, which is what was wanted; the first may have been done just now.
        if (moved == CaseMove.Done || (Find() && Case.Body.Text("state") == transition.To))
        {
            Session.LookedUp = Code;
            return RedirectToPage(new { found = true, done = true });
        }

        Problem = moved == CaseMove.ReasonMissing ? "ticket.reason" : "ticket.changed";
        Asked = moved == CaseMove.ReasonMissing ? (way, transition) : null;
        return Page();
    }

    private string? Kind => Case?.Body.Text("kind") is { } kind && Module!.Definition.Cases.ContainsKey(kind) ? kind : null;

    private Slip Again()
    {
        var valid = DateOnly.ParseExact(Case!.Body.Text("validUntil")!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var receipt = new CaseReceipt(Case.Id, Known, valid);
        var frame = Services.GetRequiredService<KioskScreen>();
        frame.Title = Services.GetRequiredService<ITexts>()["ticket.slip"];
        frame.Back = $"{Request.PathBase}/ticket?found=True";
        return Services.GetRequiredService<TicketNotes>().SlipOf(Module!, Kind!, receipt, Case.Body.Text("title") ?? "", Services.GetRequiredService<ITexts>()) with { Calendar = Note?.Calendar };
    }

    internal bool IsOpen(CaseTransition way) => way.ByCode && way.From.Contains(Case!.Body.Text("state")!, StringComparer.Ordinal);

    private void Prepare()
    {
        var frame = Services.GetRequiredService<KioskScreen>();
        frame.Title = Services.GetRequiredService<ITexts>()["ticket.title"];
        PausedMinutes = (int)Math.Ceiling(Services.GetRequiredService<CodeGuard>().Wait(HttpContext).TotalMinutes);
    }

    private bool Find()
    {
        if (PausedMinutes > 0)
        {
            return false;
        }

        if (Services.GetRequiredService<CaseDesk>().Find(Services.GetRequiredService<Visit>().Snapshot, Code) is not { } found)
        {
            Services.GetRequiredService<CodeGuard>().Wrong(HttpContext);
            Problem = "ticket.wrong";
            return false;
        }

        (Module, Case) = found;
        Document = CaseDocument.Of(Module.Store, Case, Module);
        Over = OverOf(Module, Case);
        Note = Services.GetRequiredService<TicketNotes>().Of(Module, Case, Services.GetRequiredService<ITexts>());
        return Document is not null;
    }

    private LocalizedText? OverOf(ModuleInstance module, Record found)
    {
        if (found.Body.Text("subject")?.Split('/', 2) is not [var collection, var id])
        {
            return null;
        }

        var now = module.Info.Site.At(Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var screens = module.Definition.Screens.Values.Where(s => s.Collection == collection).ToList();
        return screens.Count == 0 || screens.Exists(s => new BrowseReader(module, s, now).Visible(id) is not null)
            ? null
            : screens[0].Over ?? LocalizedText.Same(Services.GetRequiredService<ITexts>()["browse.over"].Text);
    }
}
