using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>
/// One change: <c>{"rename": ["/a", "/b"]}</c> or <c>{"move": ["/a", "/b/c"]}</c>, <c>{"remove": "/a"}</c>,
/// <c>{"set": "/a", "to": 1}</c> for old files that lack it, <c>{"set": "/a", "from": 1, "to": 2}</c> for another word for a value.
/// A <c>*</c> in a path stands for every id of a map.
/// </summary>
internal sealed record MigrationStep(string[] From, string[]? To, LocatedNode? Value, LocatedNode? OldValue)
{
    private static readonly string[] Verbs = ["rename", "move", "set", "remove"];

    public static MigrationStep? Read(LocatedNode node, string pointer, FaultList faults)
    {
        var verb = node.Members.Find(m => Verbs.Contains(m.Name, StringComparer.Ordinal));
        var step = verb?.Name switch
        {
            "rename" or "move" when verb.Value is { Kind: NodeKind.Array, Items: [{ Kind: NodeKind.Text }, { Kind: NodeKind.Text }] } && node.Members.Count == 1 =>
                Between(verb.Value.Items[0], verb.Value.Items[1], pointer, faults),
            "remove" when verb.Value.Kind == NodeKind.Text && node.Members.Count == 1 =>
                At(verb.Value, null, null, pointer, faults),
            "set" when verb.Value.Kind == NodeKind.Text && node["to"] is { } to && node.Members.TrueForAll(m => m.Name is "set" or "from" or "to") =>
                At(verb.Value, to, node["from"], pointer, faults),
            _ => null,
        };
        if (step is null)
        {
            faults.Add(node, pointer, "migration-step");
        }

        return step;
    }

    public LocatedNode Apply(LocatedNode settings, bool isLowest) => (To, Value) switch
    {
        ({ } to, _) => Matches(settings, From).Aggregate(settings, (node, match) => Move(node, match, Substitute(to, From, match))),
        (_, { } value) when OldValue is null => isLowest ? Matches(settings, From[..^1]).Aggregate(settings, (node, parent) => AddMissing(node, [.. parent, From[^1]], value)) : settings,
        (_, { } value) => Matches(settings, From).Where(m => IsSame(settings.Find(m)!, OldValue!)).Aggregate(settings, (node, match) => Put(node, match, Renamed(match[^1], value))),
        _ => Matches(settings, From).Aggregate(settings, (node, match) => Put(node, match, null)),
    };

    /// <summary>The members that a removal takes away although they say something.</summary>
    public IEnumerable<(string Pointer, LocatedMember Member)> Dropped(LocatedNode settings) => To is not null || Value is not null
        ? []
        : Matches(settings, From).Select(m => (JsonPath.Join(m), settings.Find(m[..^1])!.Member(m[^1])!)).Where(d => SaysSomething(d.Item2.Value));

    /// <summary>Where a pointer leads after this step.</summary>
    public IEnumerable<string> Follow(string pointer)
    {
        var path = JsonPath.Split(pointer);
        if (To is not { } to)
        {
            return [pointer];
        }

        if (path.Length >= From.Length && Fits(From, path))
        {
            return [JsonPath.Join([.. Substitute(to, From, path[..From.Length]), .. path[From.Length..]])];
        }

        // Only a part of it moves; a star stands for ids that a pointer cannot know.
        return path.Length < From.Length && Fits(path, From) && !to.Contains("*", StringComparer.Ordinal) ? [pointer, JsonPath.Join(to)] : [pointer];
    }

    private static bool Fits(string[] pattern, string[] path) => pattern.Zip(path).All(s => s.First == s.Second || s.First == "*" || s.Second == "*");

    private static bool SaysSomething(LocatedNode node) => node.Kind == NodeKind.Object ? node.Members.Exists(m => SaysSomething(m.Value)) : node.Kind != NodeKind.Null;

    private static MigrationStep Between(LocatedNode from, LocatedNode to, string pointer, FaultList faults)
    {
        CheckPointer(from, pointer, faults);
        CheckPointer(to, pointer, faults);
        var step = new MigrationStep(JsonPath.Split(from.Text), JsonPath.Split(to.Text), null, null);
        if (step.From.Count(s => s == "*") != step.To!.Count(s => s == "*"))
        {
            faults.Add(to, pointer, "migration-pointer", to.Text);
        }

        return step;
    }

    private static MigrationStep At(LocatedNode at, LocatedNode? value, LocatedNode? old, string pointer, FaultList faults)
    {
        CheckPointer(at, pointer, faults);
        return new MigrationStep(JsonPath.Split(at.Text), null, value, old);
    }

    private static void CheckPointer(LocatedNode node, string pointer, FaultList faults)
    {
        if (!node.Text.StartsWith('/') || node.Text.Length < 2)
        {
            faults.Add(node, pointer, "migration-pointer", node.Text);
        }
    }

    /// <summary>The paths that are there, with ids in place of each star.</summary>
    private static List<string[]> Matches(LocatedNode node, string[] path)
    {
        var found = new List<(string[] Path, LocatedNode Node)> { ([], node) };
        foreach (var segment in path)
        {
            found =
            [
                .. found.SelectMany(f => f.Node.Members
                    .Where(m => segment == "*" || m.Name == segment)
                    .Select(m => ((string[])[.. f.Path, m.Name], m.Value))),
            ];
        }

        return [.. found.Select(f => f.Path)];
    }

    private static string[] Substitute(string[] to, string[] from, string[] match)
    {
        var stars = new Queue<string>(match.Where((_, i) => from[i] == "*"));
        return [.. to.Select(segment => segment == "*" ? stars.Dequeue() : segment)];
    }

    // A file that already has the new name keeps it; the old one goes.
    private static LocatedNode Move(LocatedNode root, string[] from, string[] to)
    {
        var parent = root.Find(from[..^1])!;
        var moved = parent.Member(from[^1])! with { Name = to[^1] };
        if (from.SkipLast(1).SequenceEqual(to.SkipLast(1), StringComparer.Ordinal))
        {
            var renamed = parent[to[^1]] is null
                ? parent.WithMembers(parent.Members.Select(m => m.Name == from[^1] ? moved : m))
                : parent.WithMembers(parent.Members.Where(m => m.Name != from[^1]));
            return from.Length == 1 ? renamed : Put(root, from[..^1], root.Find(from[..^2])!.Member(from[^2])! with { Value = renamed });
        }

        var target = root.Find(to);
        var without = Put(root, from, null);
        return target is null ? Put(without, to, moved) : without;
    }

    private static LocatedNode AddMissing(LocatedNode root, string[] path, LocatedNode value) =>
        root.Find(path) is null ? Put(root, path, Renamed(path[^1], value)) : root;

    private static LocatedMember Renamed(string name, LocatedNode value) => new(name, value.Source, value.Start, value.End, value);

    /// <summary>A copy with a member put at a path (null takes it away); objects on the way are made.</summary>
    private static LocatedNode Put(LocatedNode node, string[] path, LocatedMember? member)
    {
        var name = path[0];
        var old = node.Member(name);
        if (path.Length > 1)
        {
            if (old is not { Value.Kind: NodeKind.Object } && member is null)
            {
                return node;
            }

            var inner = old is { Value.Kind: NodeKind.Object } ? old.Value : new LocatedNode(NodeKind.Object, member!.Source, member.Start) { End = member.Value.End };
            var placed = old ?? new LocatedMember(name, member!.Source, member.Start, member.End, inner);
            member = placed with { Value = Put(inner, path[1..], member) };
        }

        var others = node.Members.Select(m => m.Name == name ? member : m).OfType<LocatedMember>();
        return node.WithMembers(old is null && member is not null ? node.Members.Append(member) : others);
    }

    private static bool IsSame(LocatedNode a, LocatedNode b) => a.ToBytes().AsSpan().SequenceEqual(b.ToBytes());
}
