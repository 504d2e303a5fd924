using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>The cases of a module, the most pressing first. What is personal is not on this page; what was typed to find a case is not in its address.</summary>
[ModuleNeed(ModuleNeed.Cases)]
internal sealed class CasesModel(ModuleInstance module, StaffVisit staff, Sealing sealing, RecordDesk desk, ITexts texts) : PageModel
{
    public ModuleInstance Module => module;

    public string? Kind { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Without a state: <c>all</c>, or the open ones.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool IsAll => State is null && Show == "all";

    public bool IsOpen => State is null && Show != "all";

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the pages before began, the last one last.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Back { get; set; } = [];

    [BindProperty]
    public string? Typed { get; set; }

    public RecordPage Rows { get; private set; } = new([], null);

    public CappedCount Open { get; private set; }

    /// <summary>How many are in each state that has any.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; private set; } = new Dictionary<string, long>(StringComparer.Ordinal);

    public DateOnly Today => desk.Today;

    public CaseDefinition? Definition => Kind is null ? null : module.Definition.Cases[Kind];

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public bool MayTakeIn => staff.May(MenuPaths.CasesPermission(module.Info.Id) + ".edit");

    public string Here => Base + "/cases" + (Kind is null ? "" : "/" + Kind);

    public IActionResult OnGet(string? kind) => List(kind);

    /// <summary>A search is posted: a phone number or a name has no place in an address.</summary>
    public IActionResult OnPost(string? kind) => List(kind);

    public string StateOf(Record record)
    {
        var id = record.Body.Text("state") ?? "";
        var definition = module.Definition.Cases.GetValueOrDefault(record.Body.Text("kind") ?? "");
        return definition?.States.TryGetValue(id, out var state) == true ? texts.Show(state.Label) : id;
    }

    public string KindOf(Record record) =>
        module.Definition.Cases.TryGetValue(record.Body.Text("kind") ?? "", out var definition) ? texts.Show(definition.Title) : record.Body.Text("kind") ?? "";

    /// <summary>The address of another page of the same list.</summary>
    public string To(string? after, IEnumerable<string> back) =>
        Here + QueryString.Create([new("state", State), new("show", IsAll ? "all" : null), new("after", after), .. back.Select(b => KeyValuePair.Create("back", (string?)b))]);

    private IActionResult List(string? kind)
    {
        if (kind is not null && !module.Definition.Cases.ContainsKey(kind))
        {
            return NotFound();
        }

        Kind = kind;
        State = string.IsNullOrEmpty(State) ? null : State;
        var typed = (Typed ?? "").Trim();
        var scope = CaseScope.Of(staff, module);
        Rows = CaseQueue.Find(module, kind, new CaseView(typed.Length > 0 ? null : State, typed.Length == 0 && IsOpen), typed, After, sealing, scope);
        if (kind is not null)
        {
            (Open, Counts) = (CaseQueue.Count(module, kind, scope), CaseQueue.States(module, kind, scope));
        }

        if (typed.Length > 0 && Rows is { Records: [var only], Next: null })
        {
            return LocalRedirect($"{Base}/case/{only.Id}");
        }

        return Page();
    }
}
