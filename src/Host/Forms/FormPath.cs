using System.Text.Json.Nodes;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms;

/// <summary>
/// The way through a form, always derived from the answers and never stored: a page without a question that is asked is passed over, and
/// answers that are no longer on the way are dropped.
/// </summary>
internal static class FormPath
{
    public static IReadOnlyList<string> Pages(FormDefinition form, JsonObject values, DateOnly today) =>
        [.. form.Pages.Where(p => p.Value.Fields.Values.Any(f => FormReading.IsAsked(f, values, today))).Select(p => p.Key)];

    /// <summary>The page after one, or null when the answers are complete.</summary>
    public static string? After(FormDefinition form, string page, JsonObject values, DateOnly today)
    {
        var pages = Pages(form, values, today);
        var at = pages.ToList().IndexOf(page);
        return at >= 0 && at + 1 < pages.Count ? pages[at + 1] : null;
    }

    /// <summary>The first page with an answer that is missing or wrong, or null when the form can be handed in.</summary>
    public static string? FirstIncomplete(FormDefinition form, JsonObject values, DateOnly today) => Pages(form, values, today)
        .FirstOrDefault(page => form.Pages[page].Fields.Any(f => FormReading.IsAsked(f.Value, values, today) && f.Value.Required && values[f.Key] is null));

    /// <summary>The answers on the final path.</summary>
    public static JsonObject Final(FormDefinition form, JsonObject values, DateOnly today)
    {
        var kept = new JsonObject();
        foreach (var (id, field) in form.Fields)
        {
            if (values[id] is { } value && FormReading.IsAsked(field, kept, today))
            {
                kept[id] = value.DeepClone();
            }
        }

        return kept;
    }
}
