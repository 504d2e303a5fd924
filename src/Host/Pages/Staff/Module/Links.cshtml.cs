using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Links;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Records;
using StationKiosk.Sdk.Links;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>The links that were given to people outside: one more, or one less.</summary>
[ModuleNeed(ModuleNeed.Links)]
internal sealed class LinksModel(ModuleInstance module, StaffVisit staff, LinkBook links, Listeners listeners, TimeProvider clock) : PageModel
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public IReadOnlyDictionary<string, LinkDefinition> Kinds { get; private set; } = new Dictionary<string, LinkDefinition>(StringComparer.Ordinal);

    public LinkDefinition Chosen => Kinds[Kind!];

    public IReadOnlyList<Record> Found { get; private set; } = [];

    public IReadOnlyList<Link> Given { get; private set; } = [];

    /// <summary>The address of the link that was just made; it is shown once and kept nowhere.</summary>
    public Uri? Made { get; private set; }

    public string MadeFor { get; private set; } = "";

    public bool IsOff => listeners.Public is null;

    public string StateOf(Link link) => link switch
    {
        { Revoked: not null } => "revoked",
        { Enrolled: not null } => "open",
        _ when clock.GetUtcNow() - link.Issued > LinkBook.OpenFor => "lapsed",
        _ => "waiting",
    };

    public string When(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, module.Info.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Kinds = module.Definition.Links.Where(l => staff.May(l.Value.Permission)).ToDictionary(StringComparer.Ordinal);
        if (module.Definition.Links.Count == 0)
        {
            context.Result = NotFound();
        }

        Kind = Kind is not null && Kinds.ContainsKey(Kind) ? Kind : Kinds.Keys.FirstOrDefault();
    }

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostIssueAsync(string record)
    {
        if (IsOff || module.Store.Get(module.Stored(Chosen.Collection), record) is not { } found)
        {
            return LocalRedirect(Here);
        }

        MadeFor = NameOf(found);
        var token = await links.IssueAsync(module, Kind!, record, MadeFor, Entry("link.issued", record));
        Made = new Uri(Reached(), "/l/" + token);
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id)
    {
        if (links.Of(module).FirstOrDefault(l => l.Id == id && Kinds.ContainsKey(l.Kind)) is { } link)
        {
            await links.RevokeAsync(id, Entry("link.revoked", link.RecordId));
        }

        return LocalRedirect($"{Here}?done=link-revoked");
    }

    public string NameOf(Record record) => record.Body.Text(Chosen.Shows) ?? record.Id;

    private string Here => $"{Request.PathBase}/m/{module.Info.Id}/links";

    // A port that was left to the system is known once the listener is open.
    private Uri Reached() => listeners.Public is { Port: 0 } ? listeners.AddressOf(Surface.Public) : listeners.Public!;

    private void Show()
    {
        Given = [.. links.Of(module).Where(l => Kinds.ContainsKey(l.Kind))];
        var collection = module.Definition.Collections[Chosen.Collection];
        var words = collection.Fields.Values.Any(f => f.Search) ? Words : null;
        Found = module.Store.Find(new RecordQuery { Collection = module.Stored(Chosen.Collection), Words = words, Take = MostFound }).Records;
    }

    private AuditEntry Entry(string what, string record) => staff.Entry(what, $"{module.Info.Id}/{Kind}/{record}");
}
