using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Cases;

/// <summary>The form of an open case with what flows to it from the form as it is now: every field stays, none is added.</summary>
internal static class FormFlow
{
    public static FormDefinition Over(FormDefinition filed, FormDefinition now)
    {
        var fields = filed.Fields.ToDictionary(StringComparer.Ordinal);
        var today = now.Fields.DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shown = fields.ToDictionary(f => f.Key, f => today.TryGetValue(f.Key, out var to) ? Field(f.Value, to) : f.Value with { Required = false }, StringComparer.Ordinal);
        var worded = filed with
        {
            Title = now.Title,
            Intro = now.Intro,
            Done = now.Done,
            Rules = new OrderedDictionary<string, RuleDefinition>(filed.Rules.Select(r => now.Rules.TryGetValue(r.Key, out var to) ? KeyValuePair.Create(r.Key, Rule(r.Value, to)) : r), StringComparer.Ordinal),
        };
        var ordered = worded with { Pages = Ordered(filed, now, shown) };
        // A question that would stand before the one its own condition looks at could not be answered any more.
        return LooksBack(ordered) ? ordered : worded with { Pages = InPlace(filed, now, shown) };
    }

    public static Field Field(Field filed, Field now)
    {
        if (filed.GetType() != now.GetType())
        {
            return filed;
        }

        var worded = filed with { Label = now.Label, Hint = now.Hint, Required = filed.Required && now.Required };
        return (worded, now) switch
        {
            (ChoiceField one, ChoiceField to) => one with { Options = CaseFlow.Merged(one.Options, to.Options, CaseFlow.Option) },
            (ChoicesField many, ChoicesField to) => many with { Options = CaseFlow.Merged(many.Options, to.Options, CaseFlow.Option) },
            _ => worded,
        };
    }

    private static RuleDefinition Rule(RuleDefinition filed, RuleDefinition now) =>
        filed with { Title = now.Title, Unmet = now.Unmet, Remedy = now.Remedy, Clause = now.Clause };

    private static OrderedDictionary<string, FormPage> Ordered(FormDefinition filed, FormDefinition now, Dictionary<string, Field> shown)
    {
        var left = new HashSet<string>(shown.Keys, StringComparer.Ordinal);
        var pages = new OrderedDictionary<string, FormPage>(StringComparer.Ordinal);
        foreach (var (id, page) in now.Pages)
        {
            pages[id] = page with { ShownWhen = filed.Pages.GetValueOrDefault(id)?.ShownWhen, Fields = Of(page.Fields.Keys.Where(left.Remove), shown) };
        }

        foreach (var (id, page) in filed.Pages)
        {
            var rest = page.Fields.Keys.Where(left.Remove).ToList();
            pages[id] = pages.TryGetValue(id, out var there) ? there with { Fields = Of(there.Fields.Keys.Concat(rest), shown) } : page with { Fields = Of(rest, shown) };
        }

        foreach (var empty in pages.Where(p => p.Value.Fields.Count == 0).Select(p => p.Key).ToList())
        {
            pages.Remove(empty);
        }

        return pages;
    }

    private static OrderedDictionary<string, FormPage> InPlace(FormDefinition filed, FormDefinition now, Dictionary<string, Field> shown) => new(
        filed.Pages.Select(p => KeyValuePair.Create(p.Key, p.Value with
        {
            Title = now.Pages.TryGetValue(p.Key, out var page) ? page.Title : p.Value.Title,
            Text = page is null ? p.Value.Text : page.Text,
            Fields = Of(p.Value.Fields.Keys, shown),
        })),
        StringComparer.Ordinal);

    private static OrderedDictionary<string, Field> Of(IEnumerable<string> ids, Dictionary<string, Field> shown) => new(ids.Select(id => KeyValuePair.Create(id, shown[id])), StringComparer.Ordinal);

    private static bool LooksBack(FormDefinition form)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in form.Pages.Values)
        {
            if (!Looked(page.ShownWhen, form, []).All(known.Contains))
            {
                return false;
            }

            foreach (var (id, field) in page.Fields)
            {
                if (!Looked(field.ShownWhen, form, []).Concat(field is ComputedField computed ? computed.Of : []).All(known.Contains))
                {
                    return false;
                }

                known.Add(id);
            }
        }

        return true;
    }

    private static IEnumerable<string> Looked(Condition? condition, FormDefinition form, HashSet<string> seen)
    {
        if (condition is null)
        {
            return [];
        }

        var named = condition.Rule is { } name && seen.Add(name) && form.Rules.TryGetValue(name, out var rule) ? rule.Versions.Values.Select(v => v.When).Append(rule.When).OfType<Condition>() : [];
        return (condition.Field is { } field ? [field] : Enumerable.Empty<string>()).Concat(condition.Parts().Concat(named).SelectMany(p => Looked(p, form, seen)));
    }
}
