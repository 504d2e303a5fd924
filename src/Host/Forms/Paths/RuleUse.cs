using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>Which rules of a form anything asks: a page, a question, an outcome or its reasons, or another rule that is asked.</summary>
internal static class RuleUse
{
    public static IEnumerable<string> Unused(FormDefinition form)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(form.Pages.Values.Select(p => p.ShownWhen)
            .Concat(form.Fields.Select(f => f.Value.ShownWhen))
            .Concat(form.Outcomes.Values.Select(o => o.When))
            .OfType<Condition>()
            .SelectMany(Named)
            .Concat(form.Outcomes.Values.SelectMany(o => o.Reasons)));
        while (next.TryDequeue(out var id))
        {
            if (used.Add(id) && form.Rules.TryGetValue(id, out var rule))
            {
                rule.Versions.Values.Select(v => v.When).Append(rule.When).OfType<Condition>().SelectMany(Named).ToList().ForEach(next.Enqueue);
            }
        }

        return form.Rules.Keys.Where(id => !used.Contains(id));
    }

    private static IEnumerable<string> Named(Condition condition) =>
        (condition.Rule is { } rule ? [rule] : Enumerable.Empty<string>()).Concat(condition.Parts().SelectMany(Named));
}
