using JobBoard.Settings;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Forms;

namespace JobBoard.Definition;

/// <summary>What residents hand in about a posting; forms and states are settings, the ids are the code's.</summary>
internal static class Cases
{
    public const string Interest = "interest";
    public const string Complaint = "complaint";

    public static IReadOnlyDictionary<string, FormDefinition> Forms(JobBoardSettings settings) =>
        Both(settings).ToDictionary(pair => pair.Key, pair => pair.Value.Form, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, CaseDefinition> Of(JobBoardSettings settings) =>
        Both(settings).ToDictionary(pair => pair.Key, pair => pair.Value.Case with { Form = pair.Key, Subject = PostingCollection.Id }, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, CaseSettings>> Both(JobBoardSettings settings)
    {
        if (settings.Interest is { } interest)
        {
            yield return new(Interest, interest);
        }

        if (settings.Complaint is { } complaint)
        {
            yield return new(Complaint, complaint);
        }
    }
}
