using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>
/// Decides by rule which changes flow to cases that are open and which they do without, and says why. It tells beforehand what
/// <see cref="Cases.CaseFlow"/> does: words, order, further options, states and steps and what need not be answered any more flow; what a
/// resident agreed to, was asked and was judged by stays.
/// </summary>
internal static class OpenCaseRules
{
    private static readonly string[] Words = ["label", "hint", "title", "text", "intro", "done", "told", "unmet", "remedy", "clause", "icon"];

    /// <param name="changes">All changes of a module; those that concern no case are left out.</param>
    /// <param name="open">How many cases of a kind are open in a state now.</param>
    public static IReadOnlyList<OpenCaseRule> Of(IReadOnlyList<SettingsChange> changes, Func<string, string, int> open) =>
        [.. changes.SelectMany(c => CasesOf(c).Select(k => Of(c, k, open)))];

    private static OpenCaseRule Of(SettingsChange change, SettingsPlace kind, Func<string, string, int> open)
    {
        var states = (kind.Before?["states"]?.Members ?? []).Select(m => m.Name).ToList();
        var (flows, why) = Holder<CaseDefinition>(change.At) is null ? OfForm(change) : OfCase(change, state => open(kind.Name, state));
        return new OpenCaseRule(change, kind.Name, states.Sum(s => open(kind.Name, s)), flows, Messages.Of("differences.flow." + why));
    }

    // A case's own definition, or those cases that the form makes; one that is only now made has nothing open.
    private static IEnumerable<SettingsPlace> CasesOf(SettingsChange change)
    {
        if (Holder<CaseDefinition>(change.At) is { } own)
        {
            return own.Before is null ? [] : [own];
        }

        if (Holder<FormDefinition>(change.At) is not { Parent.Parent: { } settings } form || settings.Shape.Find("cases") is not { } cases)
        {
            return [];
        }

        var map = settings.Member(cases);
        return (map.Before?.Members ?? []).Where(c => c.Value["form"]?.Text == form.Name).Select(c => map.ItemOf(c.Name));
    }

    private static (bool Flows, string Why) OfForm(SettingsChange change)
    {
        var at = change.At;
        var field = Holder<Field>(at);
        if (field is not null && field.Before?["kind"]?.Text != field.After?["kind"]?.Text && field is { Before: not null, After: not null })
        {
            return (false, "kind");
        }

        if (change.Kind == SettingsChangeKind.Moved)
        {
            return (true, "order");
        }

        if (at.Shape.Type == typeof(Field) || at.Shape.Type == typeof(FormPage))
        {
            return at.After is null ? (true, "field-removed") : (false, "field-added");
        }

        if (at.Shape.Type == typeof(Choice))
        {
            return at.After is null ? (false, "option-removed") : (true, "option-added");
        }

        if (Holder<FormOutcome>(at) is not null)
        {
            return (false, "outcome");
        }

        return Common(change, field);
    }

    private static (bool Flows, string Why) OfCase(SettingsChange change, Func<string, int> open)
    {
        var at = change.At;
        if (change.Kind == SettingsChangeKind.Moved)
        {
            return (true, "order");
        }

        if (at.Shape.Type == typeof(CaseState))
        {
            return at.After is not null ? (true, "state-added") : open(at.Name) > 0 ? (false, "state-used") : (true, "state-removed");
        }

        if (at.Shape.Type == typeof(CaseTransition))
        {
            return at.After is not null ? (true, "step-added") : OfStepGone(at, open);
        }

        if (at.Shape.Type == typeof(Choice) && Holder<Field>(at) is null)
        {
            return at.After is null ? (false, "reason-removed") : ReasonsBefore(at) > 0 ? (true, "reason-added") : (false, "step");
        }

        if (at.Shape.Type == typeof(Choice))
        {
            return at.After is null ? (false, "option-removed") : (true, "option-added");
        }

        if (at.Name == "permission" && Holder<CaseTransition>(at) is not null)
        {
            return (true, "permission");
        }

        return at.Shape.Type == typeof(Field) ? (false, "step") : Common(change, Holder<Field>(at));
    }

    // A step to a state that goes with it, which no case is in, is not offered any more.
    private static (bool Flows, string Why) OfStepGone(SettingsPlace step, Func<string, int> open)
    {
        var to = step.Before!["to"]?.Text ?? "";
        var isGone = step.Parent!.Parent!.After?["states"]?[to] is null;
        return isGone && open(to) == 0 ? (true, "state-removed") : (false, "step-removed");
    }

    private static int ReasonsBefore(SettingsPlace option) => option.Parent!.Before is { Kind: NodeKind.Object } reasons ? reasons.Members.Count : 0;

    private static (bool Flows, string Why) Common(SettingsChange change, SettingsPlace? field)
    {
        var at = change.At;
        // What a person agreed to is not worded anew behind their back.
        var isAgreed = field is not null && at.Name == "text";
        if (Words.Contains(at.Name, StringComparer.Ordinal) && !isAgreed)
        {
            return (true, "words");
        }

        if (field is not null && at.Name == "required")
        {
            return change.After == "true" ? (false, "required") : (true, "optional");
        }

        return isAgreed || at.Name == "textVersion" ? (false, "agreed") : (false, Holder<CaseDefinition>(at) is null ? "rule" : "step");
    }

    private static SettingsPlace? Holder<T>(SettingsPlace at) => at.Upwards.FirstOrDefault(p => p.Shape.Type == typeof(T));
}
