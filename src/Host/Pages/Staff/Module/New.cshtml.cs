using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A new record: the whole form, or the few fields of a quick entry, after which the next one begins.</summary>
[ModuleNeed(ModuleNeed.TableEdit)]
internal sealed class NewModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, ITexts texts) : TablePageModel(module, staff, texts)
{
    [BindProperty(SupportsGet = true)]
    public bool Quick { get; set; }

    public IReadOnlyList<FieldInput> Inputs { get; private set; } = [];

    /// <summary>Repeats with a second click on the same form, so that the record is stored once.</summary>
    public string Key { get; private set; } = "";

    public string? Refusal { get; private set; }

    /// <summary>The record that was just stored, by id and title.</summary>
    public (string Id, string Title)? Saved { get; private set; }

    private IEnumerable<KeyValuePair<string, Field>> Fields => Editable(Quick && Screen.Quick.Count > 0 ? Screen.Quick : Screen.Edit);

    public void OnGet(string? saved)
    {
        Key = Guid.NewGuid().ToString("N");
        Inputs = Stored(Fields, []);
        if (saved is not null && Module.Store.Get(Module.Stored(Screen.Collection), saved) is { } record)
        {
            Saved = (record.Id, desk.Title(Screen, record));
        }
    }

    public async Task<IActionResult> OnPostAsync(string? key)
    {
        Key = Guid.TryParseExact(key, "N", out _) ? key! : Guid.NewGuid().ToString("N");
        var fields = Fields.ToList();
        var reading = Read(fields, [], desk.Today);
        Inputs = Posted(fields, reading);
        if (!reading.IsGood)
        {
            return Page();
        }

        var saved = await desk.AddAsync(Screen.Collection, reading.Values, $"new/{Screen.Collection}/{Key}");
        (Inputs, Refusal) = AtField(Inputs, saved);
        if (saved.Id is null)
        {
            return Page();
        }

        return LocalRedirect(Quick ? $"{Base}/new/{Table}?quick=true&saved={saved.Id}" : $"{Base}/record/{Table}/{saved.Id}?done=saved");
    }
}
