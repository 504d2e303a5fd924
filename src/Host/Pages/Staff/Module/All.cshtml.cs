using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>An action on everything that a search found: how far it is, what came of it, and the way back.</summary>
[ModuleNeed(ModuleNeed.TableEdit, ToChange = true)]
internal sealed class AllModel(ModuleInstance module, StaffVisit staff, BulkDesk bulk, RecordDesk desk, ITexts texts) : TablePageModel(module, staff, texts)
{
    private const int SecondsBetweenLooks = 2;

    private string _action = "";

    public BulkRun? Run { get; private set; }

    public string Label => Screen.Actions.TryGetValue(_action, out var action) ? Texts.Show(action.Label) : "";

    public string Who { get; private set; } = "";

    public DateTimeOffset Begun { get; private set; }

    public string Back { get; private set; } = "";

    public bool IsUndone { get; private set; }

    public bool MayUndo => MayEdit && !IsUndone && Undone is null && Run is not { IsRunning: true };

    public UndoReport? Undone { get; private set; }

    public IEnumerable<(string Title, string Why)> Refused => Run!.Refused.Select(r => (
        Find(r.Id) is { } record ? desk.Title(Screen, record) : r.Id,
        r.Why is null ? Texts["tables.twice"].Text : Texts.Show(r.Why).Text));

    public IActionResult OnGet(string batch, string? back)
    {
        if (!Find(batch, back))
        {
            return NotFound();
        }

        if (Run is { IsRunning: true })
        {
            Response.Headers["Refresh"] = SecondsBetweenLooks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string batch, string? back)
    {
        if (!Find(batch, back))
        {
            return NotFound();
        }

        Undone = await bulk.UndoAsync(Table, batch);
        return Page();
    }

    private bool Find(string batch, string? back)
    {
        if (bulk.Find(Table, batch) is not { } found || !Scope.SeesSite(found.Info.Context.Site))
        {
            return false;
        }

        _action = found.Action;
        Run = bulk.Run(batch);
        Who = found.Info.Context.Actor ?? "";
        Begun = found.Info.Begun.Time;
        IsUndone = found.Info.State is BatchState.Undone or BatchState.Undoing;
        Back = back is not null && Url.IsLocalUrl(back) ? back : ListUrl;
        return true;
    }
}
