using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Pages.Staff;

internal abstract partial class CasePageModel
{
    /// <summary>The answers to be corrected. Sealed ones are read for it, which is written down like any other look.</summary>
    [ModuleNeed(ModuleNeed.CasesEdit)]
    public async Task<IActionResult> OnPostCorrectAsync(string id)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        if (!MayCorrect || IsAsFiled)
        {
            return NotFound();
        }

        var clear = MayLook ? await LookAsync("correct") : [];
        var values = Record.Body.Object("answers")?.ToJson() ?? [];
        Correction = [.. Correctable.Select(f => new FieldInput(f.Key, f.Value, FieldLook.Inputs(f.Value, values[f.Key] ?? clear[f.Key])))];
        return await ShowAsync(clear.Count > 0 ? clear : null);
    }

    [ModuleNeed(ModuleNeed.CasesEdit)]
    public async Task<IActionResult> OnPostSaveAsync(string id, long version, string? why)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        if (!MayCorrect || IsAsFiled)
        {
            return NotFound();
        }

        var fields = new OrderedDictionary<string, Field>(Correctable, StringComparer.Ordinal);
        var reading = FormReading.Of(fields, [], Posted, Today, _document is null ? null : new RuleScope(_document.Form.Rules));
        if (!reading.IsGood || string.IsNullOrWhiteSpace(why))
        {
            Problem = reading.IsGood ? texts["cases.correct.why-missing"] : texts["tables.problems", reading.Problems.Count];
            Correction = [.. fields.Select(f => new FieldInput(f.Key, f.Value, Posted(f.Key), Say(reading.Problems.GetValueOrDefault(f.Key))))];
            return await ShowAsync(null);
        }

        if (PrivateNumbers.IsIn(why))
        {
            Problem = texts["cases.correct.no-numbers"];
            Correction = [.. fields.Select(f => new FieldInput(f.Key, f.Value, Posted(f.Key)))];
            return await ShowAsync(null);
        }

        var moved = await CorrectAsync(version, Changed(fields, reading.Values, MayLook ? await desk.RevealAsync(Record) : []), why.Trim());
        if (moved == CaseMove.Done)
        {
            return LocalRedirect($"{Request.PathBase}{Request.Path}?done=case-corrected");
        }

        Problem = texts["cases.problem." + moved.ToString().ToLowerInvariant()];
        return Read(id) is { } gone ? gone : await ShowAsync(null);
    }

    // What was agreed to, signed, photographed or reckoned is not a clerk's to write. Sealed answers need the right to read them.
    private IEnumerable<KeyValuePair<string, Field>> Correctable => (_document?.Form.Fields ?? [])
        .Where(f => f.Value is not (AttachmentField or ConsentField or ComputedField or RecordField) && (!f.Value.Personal || MayLook));

    private JsonObject Changed(OrderedDictionary<string, Field> fields, JsonObject now, JsonObject clear)
    {
        var before = Record.Body.Object("answers")?.ToJson() ?? [];
        var changed = new JsonObject();
        foreach (var id in fields.Keys.Where(id => !JsonNode.DeepEquals(now[id], before[id] ?? clear[id])))
        {
            changed[id] = now[id]?.DeepClone();
        }

        return changed;
    }
}
