using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A page of one of a module's tables: it answers only those who may see it, and changes only for those who may change.</summary>
[ModuleNeed(ModuleNeed.Table)]
internal abstract class TablePageModel(ModuleInstance module, StaffVisit staff, ITexts texts) : PageModel
{
    public ModuleInstance Module => module;

    public ITexts Texts => texts;

    public StaffVisit Staff => staff;

    public string Table { get; private set; } = "";

    public TableScreen Screen => module.Definition.Tables[Table];

    public ModuleCollection Collection => module.Definition.Collections[Screen.Collection];

    /// <summary>Whose records are seen.</summary>
    public CaseScope Scope => CaseScope.OfRecords(staff, module, Screen.Collection);

    public bool MayEdit => staff.May(Screen.Permission + ".edit");

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public string ListUrl => $"{Base}/tables/{Table}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Table = (string?)RouteData.Values["table"] ?? "";
        if (!module.Definition.Tables.ContainsKey(Table))
        {
            context.Result = NotFound();
        }
    }

    /// <summary>A record of the table by its id; null when it is not there or not for this person.</summary>
    protected Record? Find(string id) => module.Store.Get(module.Stored(Screen.Collection), id) is { } found && Scope.Sees(found) ? found : null;

    protected FormReading Read(IEnumerable<KeyValuePair<string, Field>> fields, JsonObject before, DateOnly today) =>
        FormReading.Of(fields.ToDictionary(StringComparer.Ordinal), before, id => [.. Request.Form[FieldInput.Prefix + id].OfType<string>()], today);

    protected IReadOnlyList<FieldInput> Posted(IEnumerable<KeyValuePair<string, Field>> fields, FormReading reading) =>
        [.. fields.Select((f, at) => new FieldInput(f.Key, f.Value, [.. Request.Form[FieldInput.Prefix + f.Key].OfType<string>()], Say(reading.Problems.GetValueOrDefault(f.Key))) { IsFirst = at == 0 })];

    /// <summary>The form with a refusal beside the field that it is about; null for the sentence when it stands there, so that it is not said twice.</summary>
    protected (IReadOnlyList<FieldInput> Inputs, string? Refusal) AtField(IReadOnlyList<FieldInput> inputs, SaveOutcome outcome)
    {
        if (outcome.Refusal is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return outcome.Field.Length > 0 && inputs.Any(i => i.Id == outcome.Field)
            ? ([.. inputs.Select(i => i.Id == outcome.Field ? i with { Problem = outcome.Refusal } : i)], null)
            : (inputs, outcome.Refusal);
    }

    protected static IReadOnlyList<FieldInput> Stored(IEnumerable<KeyValuePair<string, Field>> fields, JsonObject body) =>
        [.. fields.Select((f, at) => new FieldInput(f.Key, f.Value, FieldLook.Inputs(f.Value, body[f.Key])) { IsFirst = at == 0 })];

    /// <summary>The fields of a form, without those that are sealed: a table's form is no place for them.</summary>
    protected IEnumerable<KeyValuePair<string, Field>> Editable(IEnumerable<string> ids) =>
        ids.Where(id => Collection.Fields.TryGetValue(id, out var field) && !field.Personal).Select(id => KeyValuePair.Create(id, Collection.Fields[id]));

    private string? Say(FieldReading? reading) => reading?.Problem is { } key ? texts[key, [.. reading.Args]].Text : null;
}
