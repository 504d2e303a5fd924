using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Employers;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A record: its form, what can be done with it, and what happened to it.</summary>
[ModuleNeed(ModuleNeed.TableEdit, ToChange = true)]
internal sealed class RecordModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, RecordHistory history, ITexts texts) : TablePageModel(module, staff, texts)
{
    private const int MostHistory = 100;

    public Record Record { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<FieldInput> Inputs { get; private set; } = [];

    /// <summary>What is shown and not edited, as label and text.</summary>
    public IReadOnlyList<(string Label, string Text)> Facts { get; private set; } = [];

    /// <summary>What code found that staff should look at.</summary>
    public IReadOnlyList<string> Flags { get; private set; } = [];

    /// <summary>The same in sentences, with why residents do not see the record.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string? Refusal { get; private set; }

    /// <summary>Who changed the record while this form was open; null when nobody did.</summary>
    public string? Other { get; private set; }

    public string? Ran { get; private set; }

    /// <summary>What other services have of the same employer; empty for a record that is none.</summary>
    public IReadOnlyList<EmployerRecord> Elsewhere { get; private set; } = [];

    public IActionResult OnGet(string id, string? ran, int did, int left)
    {
        if (Find(id) is not { } record)
        {
            return NotFound();
        }

        if (ran is not null && Screen.Actions.TryGetValue(ran, out var action))
        {
            Ran = Texts[left == 0 ? "tables.ran.one" : "tables.ran.one.left", Texts.Show(action.Label).Text, did];
        }

        return Show(record, Stored(Editable(Screen.Edit), record.Body.ToJson()));
    }

    public async Task<IActionResult> OnPostAsync(string id, long version)
    {
        if (Find(id) is not { } record)
        {
            return NotFound();
        }

        var fields = Editable(Screen.Edit).ToList();
        var reading = Read(fields, record.Body.ToJson(), desk.Today);
        if (Since(record, version).Any(c => Screen.Edit.Any(f => c.After?.Has(f) == true || c.Before?.Has(f) == true)))
        {
            return Conflict(record, Posted(fields, reading), version);
        }

        if (!reading.IsGood)
        {
            return Show(record, Posted(fields, reading));
        }

        var saved = await desk.SaveAsync(Screen.Collection, record, reading.Values);
        if (saved.Theirs is { } theirs)
        {
            return Conflict(theirs, Posted(fields, reading), version);
        }

        if (saved.Id is not null)
        {
            return LocalRedirect($"{Base}/record/{Table}/{id}?done=saved");
        }

        (var inputs, Refusal) = AtField(Posted(fields, reading), saved);
        return Show(record, inputs);
    }

    // Jobs that settle what code alone keeps shall not look to a clerk like a colleague's change.
    private IReadOnlyList<RecordChange> Since(Record record, long version) => record.Version == version ? [] : [.. Module.Store.History(record.Collection, record.Id).Where(c => c.Version > version)];

    // Their values stand beside ours; saving again is then a decision, not an accident.
    private PageResult Conflict(Record theirs, IReadOnlyList<FieldInput> mine, long version)
    {
        var body = theirs.Body.ToJson();
        var changed = Since(theirs, version);
        Other = history.Who(changed.Count > 0 ? changed[^1].Actor : null);
        return Show(theirs, [.. mine.Select(m => m with { Theirs = TheirsOf(m, body, changed) })]);
    }

    private string? TheirsOf(FieldInput mine, JsonObject body, IReadOnlyList<RecordChange> changed)
    {
        var isTheirs = changed.Any(c => c.After?.ToJson().ContainsKey(mine.Id) == true);
        var isSame = mine.Values.Where(v => v.Length > 0).SequenceEqual(FieldLook.Inputs(mine.Field, body[mine.Id]), StringComparer.Ordinal);
        return isTheirs && !isSame ? FieldLook.Text(mine.Field, body[mine.Id], Texts.Language) : null;
    }

    private PageResult Show(Record record, IReadOnlyList<FieldInput> inputs)
    {
        var body = record.Body.ToJson();
        Record = record;
        Inputs = inputs;
        Title = desk.Title(Screen, record);
        var isFlag = Collection.Fields.Where(f => f.Value is ChoicesField && Screen.Columns.Contains(f.Key, StringComparer.Ordinal) && !Screen.Edit.Contains(f.Key, StringComparer.Ordinal)).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        Flags = [.. isFlag.SelectMany(f => FieldLook.Badges(Collection.Fields[f], body[f], Texts.Language))];
        Notes = Module.Definition.Handlers.Notes.TryGetValue(Screen.Collection, out var notes)
            ? notes(record, new PresentContext { Texts = Texts, Module = Module.Info, Today = desk.Today, ForStaff = true })
            : [];
        Facts =
        [
            .. Collection.Fields.Where(f => !isFlag.Contains(f.Key) && (!MayEdit || f.Value.Personal || !Screen.Edit.Contains(f.Key, StringComparer.Ordinal)))
                .Select(f => (Texts.Show(f.Value.Label).Text, FieldLook.Text(f.Value, body[f.Key], Texts.Language)))
                .Where(f => f.Item2.Length > 0),
        ];
        var visitor = HttpContext.RequestServices.GetRequiredService<StaffVisit>();
        var parts = HttpContext.RequestServices.GetRequiredService<EmployerList>().Parts(p => visitor.May(MenuPaths.RecordsPermission(p.Module.Definition, p.Module.Info.Id, p.Collection)));
        Elsewhere = [.. (EmployerList.Of(parts, Module, Screen.Collection, record.Id)?.Records ?? []).Where(r => r.Record.Id != record.Id)];
        History = [.. history.Of(Screen, record.Id).Take(MostHistory)];
        return Page();
    }
}
