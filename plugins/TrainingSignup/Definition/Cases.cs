using StationKiosk.Sdk.Cases;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The two cases by the ids that code knows them by; their words, forms and states are settings.</summary>
internal static class Cases
{
    public const string Signup = "signup";
    public const string Interest = "interest";

    public static IReadOnlyDictionary<string, CaseDefinition> Of(TrainingSettings settings) => new OrderedDictionary<string, CaseDefinition>(
        settings.Cases.Select(c => KeyValuePair.Create(c.Key, c.Value with { Form = c.Key, Subject = c.Key == Signup ? ClassCollection.Id : null })),
        StringComparer.Ordinal);
}
