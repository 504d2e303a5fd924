using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Designer;

/// <summary>What a button of the designer does to the thing it is about: add, remove, move, change its kind, back to what a lower layer says.</summary>
internal sealed class DesignAction(DesignNode node, DesignPost post, IReadOnlyList<string> languages)
{
    private const int Step = 10;

    public byte[] Apply(byte[] draft, string verb) => verb switch
    {
        "add" when node.Shape.Kind == ShapeKind.Map => Added(draft),
        "remove" when node.IsItem => Removed(draft),
        "up" when node.IsItem => Moved(draft, -1),
        "down" when node.IsItem => Moved(draft, +1),
        "kind" when node is { Union: not null, Shared: null } => Changed(draft),
        "share" when post.One("h" + node.Pointer) is { Length: > 0 } id => SourceEdit.Set(draft, node.Pointer, SharedPick.Named(SharedPick.ShapeOf(node), id)) ?? draft,
        "own" when node.Shared is not null => SourceEdit.Set(draft, node.Pointer, Written(node.Value!)) ?? draft,
        "inherit" when node.IsOwn => SourceEdit.Remove(draft, node.Pointer) ?? draft,
        "clear" when node.IsCondition => SourceEdit.Remove(draft, node.Pointer) ?? draft,
        _ => draft,
    };

    /// <summary>One item by the names in the row, several by the lines below it (a name in each language, parted by |), or one by an id that is picked.</summary>
    private byte[] Added(byte[] draft)
    {
        if (post.One("h" + node.Pointer) is { Length: > 0 } shared)
        {
            // Conditions look at answers by their ids, so that a shared question keeps its own.
            return node[shared] is null && !Taken().Contains(shared) ? SourceEdit.Set(draft, JsonPath.Add(node.Pointer, shared), SharedPick.Named(node.Shape.Item!, shared)) ?? draft : draft;
        }

        if (post.One("p" + node.Pointer) is { Length: > 0 } picked)
        {
            return node[picked] is null ? SourceEdit.Set(draft, JsonPath.Add(node.Pointer, picked), Item([])) ?? draft : draft;
        }

        var row = languages.Select(l => post.One($"a{node.Pointer}/{l}")?.Trim() ?? "").ToList();
        var lines = (post.One("m" + node.Pointer) ?? "").Split('\n').Select(line => line.Split('|', '｜', '\t').Select(p => p.Trim()).ToList()).Where(l => l.Exists(p => p.Length > 0));
        var taken = Taken();
        foreach (var names in (row.Exists(n => n.Length > 0) ? [row] : Array.Empty<List<string>>()).Concat(lines))
        {
            var id = NewId.Of(names.AsEnumerable().Reverse(), Singular(), taken);
            taken.Add(id);
            draft = SourceEdit.Set(draft, JsonPath.Add(node.Pointer, id), Item(names)) ?? draft;
        }

        return draft;
    }

    // Fields of a form share one set of answers, so their ids differ over all its pages.
    private HashSet<string> Taken()
    {
        var taken = node.Children.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (node.Key == "fields")
        {
            taken.UnionWith(PickList.FormFields(node).Select(f => f.Key));
        }

        return taken;
    }

    private string Singular() => node.Key is [.. var one, 's'] ? one.ToLowerInvariant() : node.Key.ToLowerInvariant();

    private JsonNode Item(List<string> names)
    {
        var shape = node.Shape.Item!;
        var item = Blank.Of(shape, post.One("k" + node.Pointer), languages);
        if (item is not JsonObject made)
        {
            return item;
        }

        var members = shape.Kind == ShapeKind.Union ? shape.Cases[(string)made["kind"]!].Members : shape.Members;
        if (members.Find(m => m is { Name: "label" or "title" or "name", Shape.Kind: ShapeKind.Localized }) is { } name && names.Count > 0)
        {
            made[name.Name] = new JsonObject([.. languages
                .Select((l, i) => KeyValuePair.Create(l, (JsonNode?)(i < names.Count ? names[i] : "")))
                .Where((l, i) => i == 0 || (string?)l.Value is { Length: > 0 })]);
        }

        // What must name something names the first there is: an empty name would only be a fault to mend.
        foreach (var member in members.Where(m => m is { IsRequired: true, Pick: not null, Shape.Kind: ShapeKind.Text }))
        {
            made[member.Name] = PickList.Of(node, member.Pick!.Value).Select(p => p.Key).FirstOrDefault("");
        }

        return made;
    }

    private byte[] Removed(byte[] draft)
    {
        var without = node.IsOwn ? SourceEdit.Remove(draft, node.Pointer) ?? draft : draft;
        // A lower layer may give it as well: a null takes that away too.
        return IsBelow ? SourceEdit.Set(without, node.Pointer, null) ?? without : without;
    }

    private bool IsBelow => !node.IsOwn || node.All.Any(n => n is { IsLeaf: true, IsOwn: false, IsBuiltIn: false });

    private byte[] Moved(byte[] draft, int by)
    {
        var all = node.Parent!.Children;
        var at = all.IndexOf(node);
        var to = at + by;
        if (to < 0 || to >= all.Count)
        {
            return draft;
        }

        var numbered = all.Exists(n => n.Value?["order"] is not null);
        var source = SourceText.Of(draft)?.Root.Find(JsonPath.Split(node.Parent.Pointer));
        if (!numbered && source?.Members.Select(m => m.Name).SequenceEqual(all.Select(n => n.Key), StringComparer.Ordinal) == true)
        {
            return SourceEdit.Swap(draft, node.Parent.Pointer, at, to) ?? draft;
        }

        var order = all.ToList();
        order.RemoveAt(at);
        order.Insert(to, node);
        return Numbered(draft, order, to);
    }

    // One number when there is room between the neighbours; all of them when there is not.
    private static byte[] Numbered(byte[] draft, List<DesignNode> order, int moved)
    {
        var numbers = order.ConvertAll(OrderOf);
        var low = moved == 0 ? numbers[1] - (2 * Step) : numbers[moved - 1];
        var high = moved == order.Count - 1 ? low + (2 * Step) : numbers[moved + 1];
        var middle = Math.Floor((low + high) / 2);
        if (middle > low && middle < high && middle >= 0)
        {
            return SourceEdit.Set(draft, JsonPath.Add(order[moved].Pointer, "order"), (int)middle) ?? draft;
        }

        foreach (var (item, i) in order.Select((item, i) => (item, i)))
        {
            draft = SourceEdit.Set(draft, JsonPath.Add(item.Pointer, "order"), (i + 1) * Step) ?? draft;
        }

        return draft;
    }

    private static decimal OrderOf(DesignNode item) =>
        item.Value?["order"] is { } order && decimal.TryParse(order.Text, CultureInfo.InvariantCulture, out var number) ? number : (item.Parent!.Children.IndexOf(item) + 1) * Step;

    private byte[] Changed(byte[] draft)
    {
        if (post.One("k" + node.Pointer) is not { } kind || !node.Union!.Cases.TryGetValue(kind, out var chosen) || node.Shape == chosen)
        {
            return draft;
        }

        var made = Blank.Of(node.Union, kind, languages).AsObject();
        foreach (var (name, value) in Written(node.Value).Where(m => chosen.Find(m.Key) is not null))
        {
            made[name] = value?.DeepClone();
        }

        return SourceEdit.Set(draft, node.Pointer, made) ?? draft;
    }

    private static JsonObject Written(LocatedNode? value) => new(value?.Members
        .Where(m => !Configuration.Layers.Layer.IsBuiltIn(m.Value.Source))
        .Select(m => KeyValuePair.Create(m.Name, JsonNode.Parse(m.Value.ToBytes()))) ?? []);
}
