using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms;

/// <summary>
/// Answers that a plugin's own page has found out already and gives on in the form's address (<c>?v-hotel=…</c>): they are not asked again and
/// cannot be changed on the form's pages. Only what is not personal may stand in an address; anything else, and whatever is no answer, is asked.
/// </summary>
internal static class GivenAnswers
{
    public static JsonObject Of(ModuleInstance module, FormDefinition form, IQueryCollection query, DateOnly today)
    {
        var fields = form.Fields
            .Where(f => f.Value is { Personal: false } and not (AttachmentField or ConsentField or ComputedField) && query.ContainsKey("v-" + f.Key))
            .ToDictionary(StringComparer.Ordinal);
        if (fields.Count == 0)
        {
            return [];
        }

        var loose = fields.ToDictionary(f => f.Key, f => f.Value with { ShownWhen = null }, StringComparer.Ordinal);
        var reading = FormReading.Of(loose, [], id => [.. query["v-" + id].OfType<string>()], today);
        return new FieldChoices(module, null, today).Resolve(loose, reading).Values;
    }

    /// <summary>The form with the questions that are still open.</summary>
    public static FormDefinition Without(FormDefinition form, JsonObject given) => given.Count == 0 ? form : form with
    {
        Pages = new OrderedDictionary<string, FormPage>(
            form.Pages.Select(p => KeyValuePair.Create(p.Key, p.Value with { Fields = new OrderedDictionary<string, Field>(p.Value.Fields.Where(f => !given.ContainsKey(f.Key)), StringComparer.Ordinal) })),
            StringComparer.Ordinal),
    };
}
