using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>A page about the draft of one module. Whoever may read the settings sees it; whoever may change them works on it.</summary>
[Needs(Permission.Config)]
[Needs(Permission.ConfigWrite, ToChange = true)]
internal abstract class DesignerPageModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts) : PageModel
{
    [FromRoute(Name = "module")]
    public string Module { get; set; } = "";

    public Draft Draft { get; protected set; } = null!;

    public DesignReading Reading { get; protected set; } = null!;

    public ITexts Words => texts;

    public bool MayWrite => staff.May(Permission.ConfigWrite);

    public string Address => Url("edit");

    public IReadOnlyList<string> Languages => visit.Snapshot.Site.Languages;

    public string Title => Reading.Tree?["title"] is { } title && title.TextIn(texts.Language) is { Length: > 0 } text ? text : Module;

    /// <summary>The address of one of the designer's pages of this module.</summary>
    public new string Url(string page) => $"{Request.PathBase}/designer/{page}/{Module}";

    public DesignPage Design => new(Reading, Languages, MayWrite, Address, texts);

    protected DraftDesk Desk => desk;

    protected DraftReader Reader => reader;

    protected StaffVisit Staff => staff;

    protected string Who => staff.Account?.Name ?? "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (desk.Open(staff.Site, Module) is not { } draft)
        {
            context.Result = NotFound();
        }
        else
        {
            Show(draft);
        }
    }

    /// <summary>What the file would say with these bytes.</summary>
    protected DesignReading Read(byte[] bytes) => reader.Read(Draft.File, bytes);

    protected void Show(Draft draft)
    {
        Draft = draft;
        Reading = reader.Read(draft.File, draft.Bytes);
    }
}
