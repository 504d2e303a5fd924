
namespace StationKiosk.Sdk.Rules;

/// <summary>The rules that a condition may name, and the values of the parameters where it stands.</summary>
internal sealed record RuleScope(IReadOnlyDictionary<string, RuleDefinition> Rules)
{
    public static readonly RuleScope None = new(new Dictionary<string, RuleDefinition>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The scope inside a rule: its own parameters, with what this use gives for them.</summary>
    public RuleScope Inside(RuleDefinition rule, IReadOnlyDictionary<string, string>? given) => this with
    {
        Values = rule.Parameters.ToDictionary(p => p.Key, p => given?.GetValueOrDefault(p.Key) ?? p.Value.Value, StringComparer.Ordinal),
    };

    /// <summary>A comparison with the values of parameters put in.</summary>
    public Condition Filled(Condition condition)
    {
        foreach (var (name, parameter) in condition.Take ?? [])
        {
            condition = Values.TryGetValue(parameter, out var value) ? With(condition, name, value) : condition;
        }

        return condition;
    }

    private static Condition With(Condition condition, string name, string value) => name switch
    {
        "is" => condition with { Is = value },
        "from" => condition with { From = value },
        "until" => condition with { Until = value },
        "atLeast" when Number(value) is { } least => condition with { AtLeast = least },
        "atMost" when Number(value) is { } most => condition with { AtMost = most },
        _ => condition,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
