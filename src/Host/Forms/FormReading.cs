using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms;

/// <summary>
/// What was read from a posted page. Fields whose condition is not met by the answers so far are neither asked nor kept: only what stands on
/// the final path becomes part of a case.
/// </summary>
internal sealed record FormReading(JsonObject Values, IReadOnlyDictionary<string, FieldReading> Problems)
{
    public bool IsGood => Problems.Count == 0;

    /// <param name="fields">The fields of the page, in order.</param>
    /// <param name="before">Answers of earlier pages.</param>
    /// <param name="posted">The values posted for a field; none when it was not there.</param>
    /// <param name="today">Today in station time, for conditions.</param>
    /// <param name="rules">The rules that conditions may name.</param>
    public static FormReading Of(IReadOnlyDictionary<string, Field> fields, JsonObject before, Func<string, IReadOnlyList<string>> posted, DateOnly today, RuleScope? rules = null)
    {
        var values = (JsonObject)before.DeepClone();
        var problems = new Dictionary<string, FieldReading>(StringComparer.Ordinal);
        foreach (var (id, field) in fields)
        {
            values.Remove(id);
            if (!IsAsked(field, values, today, rules))
            {
                continue;
            }

            if (field is ComputedField computed)
            {
                values[id] = computed.Reckon(values, today);
                continue;
            }

            var reading = field.Read(posted(id));
            if (reading.Problem is not null)
            {
                problems[id] = reading;
            }
            else if (reading.Value is not null)
            {
                values[id] = reading.Value;
            }
        }

        return new FormReading(values, problems);
    }

    public static bool IsAsked(Field field, JsonObject values, DateOnly today, RuleScope? rules = null) =>
        ConditionTruth.Of(field.ShownWhen, values, today, rules) == true;
}
