using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// The names under which a case keeps what is sealed: a question of its form by its own id, what was drawn for a name as
/// <c>drawn/field</c>, what staff wrote in a step as <c>step/way/field</c>, and the note of a step as <c>step/way</c>. It knows the field behind each, and for how long what stands there may be kept.
/// </summary>
internal static class SealedNames
{
    private const string Step = "step/";
    private const int DaysWithoutAny = 180;
    private static readonly LongTextField Unknown = new() { Label = new("内容", "Text") };

    public static string Of(string way, string field) => $"{Step}{way}/{field}";

    public static string Note(string way) => Step + way;

    public static bool IsStep(string name) => name.StartsWith(Step, StringComparison.Ordinal);

    /// <summary>The field that a sealed text belongs to; a plain one for what the definition no longer knows.</summary>
    public static Field Field(CaseDocument document, string name)
    {
        if (DrawnNames.FieldOf(name) is { } drawn)
        {
            return document.Form.Fields.FirstOrDefault(f => f.Key == drawn).Value is { } named ? DrawnNames.Pictures(named) : Unknown;
        }

        if (!IsStep(name))
        {
            return document.Form.Fields.FirstOrDefault(f => f.Key == name).Value ?? Unknown;
        }

        return name.Split('/') is [_, var way, var ask] && document.Case.Transitions.TryGetValue(way, out var step) && step.Asks.TryGetValue(ask, out var field) ? field : Unknown;
    }

    /// <summary>Days after closing. What was sealed for what stands in it goes with the longest that the form keeps.</summary>
    public static int Days(CaseDocument document, Field field) =>
        field.RetentionDays ?? document.Form.Fields.Select(f => f.Value.RetentionDays).Max() ?? DaysWithoutAny;
}
