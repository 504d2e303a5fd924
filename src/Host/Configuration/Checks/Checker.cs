using System.Globalization;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>
/// Reports everything that is wrong in a located tree, guided by its shape. With <c>isPartial</c> the tree is a layer or a
/// stack of lower layers: what is missing may still come from above.
/// </summary>
internal sealed class Checker(FaultList faults, IReadOnlyList<string> languages, bool isPartial = false)
{
    private const int ManyMembers = 500;

    private readonly ValueChecker _values = new(faults);

    // What stands in for an object that only the program's defaults brought.
    private LocatedNode? _written;

    public void Check(LocatedNode node, Shape shape, string pointer = "") => Node(node, shape, null, pointer);

    private void Node(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        if (node.Kind == NodeKind.Null)
        {
            if (!isPartial && member is not { IsNullable: true })
            {
                faults.Add(node, pointer, "null", Expectation.Of(shape, member));
            }

            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.Union when Is(node, NodeKind.Object, shape, member, pointer):
                Union(node, shape, pointer);
                break;
            case ShapeKind.Object when Is(node, NodeKind.Object, shape, member, pointer):
                Object(node, shape, pointer, null);
                break;
            case ShapeKind.Localized when Is(node, NodeKind.Object, shape, member, pointer):
                Localized(node, member, pointer);
                break;
            case ShapeKind.Map when Is(node, NodeKind.Object, shape, member, pointer):
                Map(node, shape, member, pointer);
                break;
            case ShapeKind.List when Is(node, NodeKind.Array, shape, member, pointer):
                List(node, shape, member, pointer);
                break;
            default:
                _values.Check(node, shape, member, pointer);
                break;
        }
    }

    private void Object(LocatedNode node, Shape shape, string pointer, Shape? union)
    {
        var outer = _written;
        _written = Layer.IsBuiltIn(node.Source) ? outer : node;
        Members(node, shape, pointer, union);
        Missing(node, shape, pointer);
        _written = outer;
    }

    private void Members(LocatedNode node, Shape shape, string pointer, Shape? union)
    {
        Doubles(node, pointer);
        foreach (var member in node.Members)
        {
            if (faults.IsFull)
            {
                return;
            }

            var at = JsonPath.Add(pointer, member.Name);
            if (shape.Find(member.Name) is { } known)
            {
                var checker = known.IsPartial && !isPartial ? new Checker(faults, languages, isPartial: true) : this;
                checker.Node(member.Value, known.Shape, known, at);
            }
            else if (union is null || member.Name != "kind")
            {
                Unknown(member, node, shape, union, at);
            }
        }

        foreach (var (name, removed) in node.Removed ?? [])
        {
            if (shape.Find(name) is null && (union is null || name != "kind"))
            {
                faults.Add(removed, JsonPath.Add(pointer, name), "unknown-member", name, DidYouMean.Say(name, shape.Members.Select(m => m.Name)));
            }
        }
    }

    private void Unknown(LocatedMember member, LocatedNode node, Shape shape, Shape? union, string pointer)
    {
        var others = union?.Cases.Where(c => c.Value != shape && c.Value.Find(member.Name) is not null).Select(c => c.Key).ToList();
        if (others is { Count: > 0 })
        {
            faults.Add(member, pointer, "member-of-other-kind", member.Name, Messages.List(others), shape.CaseName ?? "");
            return;
        }

        // Names that the same file already has are no slip for this one; past some size looking them up costs too much.
        var free = node.Members.Count > ManyMembers
            ? shape.Members
            : shape.Members.Where(m => !ReferenceEquals(node.Member(m.Name)?.Source, member.Source));
        faults.Add(member, pointer, "unknown-member", member.Name, DidYouMean.Say(member.Name, free.Select(m => m.Name)));
    }

    private void Missing(LocatedNode node, Shape shape, string pointer)
    {
        if (isPartial || node.IsCut)
        {
            return;
        }

        foreach (var member in shape.Members.Where(m => m.IsRequired && node[m.Name] is null))
        {
            var expected = Expectation.Of(member.Shape, member);
            if (node.Removed?.GetValueOrDefault(member.Name) is { } removed)
            {
                faults.Add(removed, JsonPath.Add(pointer, member.Name), "removed-member", member.Name, expected);
            }
            else
            {
                faults.Add(Layer.IsBuiltIn(node.Source) ? _written ?? node : node, pointer, "missing-member", member.Name, expected);
            }
        }
    }

    private void Union(LocatedNode node, Shape shape, string pointer)
    {
        if (node["kind"] is not { } kind)
        {
            Doubles(node, pointer);
            if (!node.IsCut && !isPartial)
            {
                faults.Add(node, pointer, "missing-kind", Messages.List(shape.Cases.Keys));
            }

            return;
        }

        if (kind.Kind == NodeKind.Text && shape.Cases.TryGetValue(kind.Text, out var item))
        {
            Object(node, item, pointer, shape);
        }
        else
        {
            faults.Add(kind, JsonPath.Add(pointer, "kind"), "unknown-kind", Expectation.Shown(kind), DidYouMean.Say(kind.Text, shape.Cases.Keys));
        }
    }

    private void Localized(LocatedNode node, ShapeMember? member, string pointer)
    {
        Doubles(node, pointer);
        foreach (var text in node.Members)
        {
            var at = JsonPath.Add(pointer, text.Name);
            if (!languages.Contains(text.Name, StringComparer.Ordinal))
            {
                faults.Add(text, at, "unknown-language", text.Name, DidYouMean.Say(text.Name, languages));
            }
            else if (text.Value.Kind == NodeKind.Text)
            {
                // Only the first language must be there: a translation that is still to be written is a note, and the first stands in for it.
                if (text.Name == languages[0] || !string.IsNullOrWhiteSpace(text.Value.Text))
                {
                    _values.Text(text.Value, member, at);
                }
            }
            else if (text.Value.Kind != NodeKind.Null || !isPartial)
            {
                faults.Add(text.Value, at, "type", Expectation.Shown(text.Value), Messages.Say("expect.text"));
            }
        }

        if (!isPartial && !node.IsCut && node[languages[0]] is null)
        {
            faults.Add(node, pointer, "missing-language", languages[0]);
        }
    }

    private void Map(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        Doubles(node, pointer);
        Count(node, node.Members.Count, member, pointer, "entries");
        foreach (var entry in node.Members)
        {
            if (faults.IsFull)
            {
                return;
            }

            var at = JsonPath.Add(pointer, entry.Name);
            if (member?.Ids is { } ids && !ValueChecker.FitsWhole(ids, entry.Name))
            {
                faults.Add(entry, at, "id", entry.Name, member.IdsHelp ?? IdWords(ids));
            }

            Node(entry.Value, shape.Item!, null, at);
        }
    }

    private static LocalizedText IdWords(Regex ids) =>
        ids.ToString() == IdsAttribute.Default ? Messages.Say("expect.id") : Messages.Say("expect.pattern", ids.ToString());

    private void List(LocatedNode node, Shape shape, ShapeMember? member, string pointer)
    {
        Count(node, node.Items.Count, member, pointer, "items");
        for (var i = 0; i < node.Items.Count && !faults.IsFull; i++)
        {
            var at = JsonPath.Add(pointer, i.ToString(CultureInfo.InvariantCulture));
            // A pattern on a list of texts is meant for each of them.
            Node(node.Items[i], shape.Item!, member is { Pattern: not null } ? member with { MinLength = null, MaxLength = null } : null, at);
        }
    }

    private void Count(LocatedNode node, int count, ShapeMember? member, string pointer, string what)
    {
        if (!node.IsCut && (count > member?.MaxLength || (!isPartial && count < member?.MinLength)))
        {
            faults.Add(node, pointer, "count-" + what, Expectation.Number(count), Expectation.Range(member.MinLength, member.MaxLength));
        }
    }

    private void Doubles(LocatedNode node, string pointer) => Doubles(node, pointer, faults);

    /// <summary>Names that an object has twice: only one of them would count, and nobody could say which was meant.</summary>
    public static void Doubles(LocatedNode node, string pointer, FaultList faults)
    {
        var first = new Dictionary<string, LocatedMember>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!first.TryAdd(member.Name, member))
            {
                var line = first[member.Name].Source.At(first[member.Name].Start).Line;
                faults.Add(member, JsonPath.Add(pointer, member.Name), "double", member.Name, Expectation.Number(line));
            }
        }
    }

    private bool Is(LocatedNode node, NodeKind kind, Shape shape, ShapeMember? member, string pointer)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        faults.Add(node, pointer, "type", Expectation.Shown(node), Expectation.Of(shape, member));
        return false;
    }
}
