using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms.Desk;

/// <summary>
/// A form with all its pages on one page: read from the front, so that a question is asked by what was answered before it, as page by page at
/// the kiosk. A signature is given on paper at the desk and is not asked for here.
/// </summary>
internal sealed class DeskWalk(FormDefinition form, DateOnly today, JsonObject? given = null)
{
    public FormDefinition Form { get; } = form with
    {
        Pages = new OrderedDictionary<string, FormPage>(
            form.Pages.Select(p => KeyValuePair.Create(p.Key, p.Value with { Fields = new OrderedDictionary<string, Field>(p.Value.Fields.Select(OnPaper), StringComparer.Ordinal) })),
            StringComparer.Ordinal),
    };

    public FormWalk Of(JsonObject values) => new(Form, values, today, given);

    /// <param name="before">What was answered earlier; it comes back when its question does.</param>
    /// <param name="posted">What was posted for a field.</param>
    /// <param name="resolve">Fills in what a field alone cannot know.</param>
    public (JsonObject Values, IReadOnlyDictionary<string, FieldReading> Problems) Read(
        JsonObject before,
        Func<string, IReadOnlyList<string>> posted,
        Func<IReadOnlyDictionary<string, Field>, FormReading, FormReading> resolve)
    {
        var rules = new RuleScope(Form.Rules);
        var (values, problems) = (given is null ? [] : (JsonObject)given.DeepClone(), new Dictionary<string, FieldReading>(StringComparer.Ordinal));
        foreach (var page in Form.Pages.Values.Where(p => ConditionTruth.Of(p.ShownWhen, values, today, rules) == true))
        {
            var reading = resolve(page.Fields, FormReading.Of(page.Fields, values, posted, today, rules));
            values = reading.Values;
            reading.Problems.ToList().ForEach(p => problems[p.Key] = p.Value);
        }

        var walk = Of(values);
        var asked = walk.Pages.SelectMany(p => walk.Asked(p).Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, value) in before.Where(b => !asked.Contains(b.Key)))
        {
            values[id] = value?.DeepClone();
        }

        return (values, problems.Where(p => asked.Contains(p.Key)).ToDictionary(StringComparer.Ordinal));
    }

    private static KeyValuePair<string, Field> OnPaper(KeyValuePair<string, Field> field) =>
        field.Value is SignatureField ? KeyValuePair.Create(field.Key, field.Value with { Required = false }) : field;
}
