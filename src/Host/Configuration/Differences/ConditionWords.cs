using System.Text.Json;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>Conditions as sentences, in the words of the form or collection that they are about, as it was in the same version.</summary>
internal sealed class ConditionWords
{
    private readonly Dictionary<LocatedNode, (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules)> _known = [];

    public LocalizedText Of(SettingsPlace place, LocatedNode condition, Func<SettingsPlace, LocatedNode?> side)
    {
        var bound = Bind<Condition>(condition)!;
        var (fields, rules) = About(place, side);
        return new LocalizedText(BuiltInTexts.Languages.Select(l => KeyValuePair.Create(l, new ConditionSentence(fields, rules, TextCatalog.BuiltIn.In(l)).Of(bound))));
    }

    private (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules) About(SettingsPlace place, Func<SettingsPlace, LocatedNode?> side)
    {
        if (place.Upwards.FirstOrDefault(h => h.Shape.Type == typeof(FormDefinition)) is { } form && side(form) is { } whole)
        {
            return Known(whole, OfForm);
        }

        foreach (var holder in place.Upwards.Skip(1))
        {
            if (side(holder) is not { } node)
            {
                continue;
            }

            // A list or a field that picks records says which collection its conditions are about.
            var named = node["collection"] is { Kind: NodeKind.Text } collection ? holder.Upwards.Select(h => side(h)?["collections"]?[collection.Text]).FirstOrDefault(c => c is not null) : null;
            if ((named ?? node)["fields"] is { Kind: NodeKind.Object } fields)
            {
                return Known(fields, OfFields);
            }
        }

        return (new Dictionary<string, Field>(StringComparer.Ordinal), RuleScope.None);
    }

    private (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules) Known(LocatedNode node, Func<LocatedNode, (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules)> read)
    {
        if (!_known.TryGetValue(node, out var known))
        {
            _known[node] = known = read(node);
        }

        return known;
    }

    private static (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules) OfForm(LocatedNode node)
    {
        var form = Bind<FormDefinition>(node)!;
        return (form.Fields.DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), new RuleScope(form.Rules));
    }

    private static (IReadOnlyDictionary<string, Field> Fields, RuleScope Rules) OfFields(LocatedNode node) => (Bind<OrderedDictionary<string, Field>>(node)!, RuleScope.None);

    private static T? Bind<T>(LocatedNode node)
        where T : class => (T?)JsonSerializer.Deserialize(node.ToBytes(), SettingsJson.Options.GetTypeInfo(typeof(T)));
}
