namespace StationKiosk.Host.Designer;

/// <summary>One comparison as it is picked from lists.</summary>
/// <param name="Subject"><c>field:age</c> or <c>rule:adult</c>; empty for a row that says nothing.</param>
/// <param name="Verb">How it is compared: one of <see cref="ConditionForm.VerbsOf"/>.</param>
/// <param name="Values">What it is compared with; several only for "is one of". <c>take:from</c> stands for the parameter <c>from</c> of the rule around.</param>
internal sealed record ConditionRow(string Subject, string Verb, IReadOnlyList<string> Values)
{
    private const string Taken = "take:";

    /// <summary>For a rule with parameters what this use gives for them; those not in it keep the rule's own.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Name => Subject.Split(':', 2)[^1];

    public bool IsRule => Subject.StartsWith("rule:", StringComparison.Ordinal);

    /// <summary>The parameter that the value is taken from; null when it is written here.</summary>
    public string? Parameter => Values is [var value, ..] && value.StartsWith(Taken, StringComparison.Ordinal) ? value[Taken.Length..] : null;

    public static string Take(string parameter) => Taken + parameter;
}
