namespace StationKiosk.Host.Designer;

/// <summary>One comparison as it is picked from lists.</summary>
/// <param name="Subject"><c>field:age</c> or <c>rule:adult</c>; empty for a row that says nothing.</param>
/// <param name="Verb">How it is compared: one of <see cref="ConditionForm.VerbsOf"/>.</param>
/// <param name="Values">What it is compared with; several only for "is one of".</param>
internal sealed record ConditionRow(string Subject, string Verb, IReadOnlyList<string> Values)
{
    public string Name => Subject.Split(':', 2)[^1];

    public bool IsRule => Subject.StartsWith("rule:", StringComparison.Ordinal);
}
