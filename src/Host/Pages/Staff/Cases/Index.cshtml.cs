using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Staff;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Cases;

/// <summary>The cases of services that are not offered now, so that nobody who handed something in is forgotten.</summary>
[EveryAccount]
internal sealed class IndexModel(LeftCases cases, Visit visit, StaffVisit staff, ITexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty]
    public string? Typed { get; set; }

    public bool IsAll => Show == "all";

    public bool IsNotFound { get; private set; }

    public CappedCount Open { get; private set; }

    public IReadOnlyList<LeftCaseRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IActionResult OnGet() => List();

    /// <summary>A ticket's code is posted: what somebody looks for has no place in an address.</summary>
    public IActionResult OnPost()
    {
        if (cases.ByTyped(Typed ?? "") is { } found)
        {
            return LocalRedirect($"{Request.PathBase}/cases/{found.Id}");
        }

        IsNotFound = true;
        return List();
    }

    private PageResult List()
    {
        var modules = cases.Modules().Where(m => staff.May(MenuPaths.CasesPermission(m))).ToList();
        if (modules.Count > 0)
        {
            var page = cases.Page(modules, openOnly: !IsAll, After);
            Open = cases.Count(modules, openOnly: true);
            Rows = [.. page.Records.Select(Row)];
            Next = page.Next;
        }

        return Page();
    }

    private LeftCaseRow Row(Record record)
    {
        var document = CaseDocument.Of(visit.Snapshot.Store, record);
        var state = record.Body.Text("state") ?? "";
        return new LeftCaseRow(record)
        {
            Title = record.Body.Text("title") is { Length: > 0 } title ? title : document is null ? "" : texts.Show(document.Case.Title).Text,
            Service = document is null ? record.Body.Text("module") ?? "" : texts.Show(document.Module).Text,
            State = document?.Case.States.TryGetValue(state, out var known) == true ? texts.Show(known.Label).Text : state,
            IsLate = record.Body.Integer("open") == 1 && record.Body.Date("due") < visit.Snapshot.Site.DayOf(clock.GetUtcNow()),
        };
    }
}
