using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>
/// JSON merge patch (RFC 7396) over located nodes, with two rules more: another <c>kind</c> replaces the object instead of
/// merging into it, and a locked pointer keeps the value of the layers below. Null removes.
/// </summary>
internal sealed class LayerMerge(FaultList faults)
{
    private readonly List<(string Pointer, string Layer)> _locks = [];

    public static LocatedNode? Merge(IEnumerable<Layer> layers, FaultList faults) => new LayerMerge(faults).Merge(layers);

    private LocatedNode? Merge(IEnumerable<Layer> layers)
    {
        LocatedNode? effective = null;
        foreach (var layer in layers)
        {
            if (layer.Root is { Kind: NodeKind.Object } root)
            {
                effective = effective is null ? WithoutNulls(root) : Apply(effective, root, "");
            }
            else
            {
                // A root of the wrong type is for the checker to report.
                effective = layer.Root ?? effective;
            }

            _locks.AddRange(layer.Locks.Select(pointer => (pointer, layer.Name)));
        }

        return effective;
    }

    private LocatedNode Apply(LocatedNode? lower, LocatedNode patch, string pointer)
    {
        if (patch.Kind != NodeKind.Object)
        {
            return patch;
        }

        if (lower is { Kind: NodeKind.Object } && patch.Shared is not null)
        {
            return WithoutNulls(InOrderOf(lower, patch));
        }

        if (lower is not { Kind: NodeKind.Object } || IsOtherKind(lower, patch))
        {
            return WithoutNulls(patch);
        }

        var merged = new LocatedNode(NodeKind.Object, patch.Source, patch.Start)
        {
            End = patch.End,
            IsCut = patch.IsCut || lower.IsCut,
            Shared = lower.Shared,
            Members = [.. lower.Members],
            Removed = lower.Removed is null ? null : new(lower.Removed, StringComparer.Ordinal),
        };
        ApplyMembers(merged, patch, pointer);
        return merged;
    }

    // What is shared takes the whole place, and reads in the order that the place had: one file that says the same comes to the same.
    private static LocatedNode InOrderOf(LocatedNode lower, LocatedNode shared)
    {
        var places = lower.Members.Select(m => m.Name).ToList();
        return shared.WithMembers(shared.Members.OrderBy(m => places.IndexOf(m.Name) is >= 0 and var at ? at : places.Count));
    }

    private void ApplyMembers(LocatedNode merged, LocatedNode patch, string pointer)
    {
        var members = merged.Members.ConvertAll(m => (LocatedMember?)m);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            places.TryAdd(members[i]!.Name, i);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in patch.Members)
        {
            var at = JsonPath.Add(pointer, member.Name);
            if (IsLocked(member, at) || IsElsewhere(member, at, merged.Shared))
            {
                continue;
            }

            if (!seen.Add(member.Name))
            {
                // The same layer wrote it twice: both stay, for the checker to report.
                members.Add(member);
            }
            else if (member.Value.Kind == NodeKind.Null)
            {
                (merged.Removed ??= new(StringComparer.Ordinal))[member.Name] = member.Value;
                if (places.Remove(member.Name, out var gone))
                {
                    members[gone] = null;
                }
            }
            else
            {
                Place(members, places, member, at);
            }
        }

        merged.Members.Clear();
        merged.Members.AddRange(members.OfType<LocatedMember>());
    }

    private void Place(List<LocatedMember?> members, Dictionary<string, int> places, LocatedMember member, string pointer)
    {
        var lower = places.TryGetValue(member.Name, out var place) ? members[place] : null;
        var value = Apply(lower?.Value, member.Value, pointer);
        // A member that both layers write as an object keeps the place of the lower one: it was named there first.
        var isShared = lower?.Value.Kind == NodeKind.Object && value.Kind == NodeKind.Object;
        var placed = (isShared ? lower! : member) with { Value = value };
        if (lower is null)
        {
            places[member.Name] = members.Count;
            members.Add(placed);
        }
        else
        {
            members[place] = placed;
        }
    }

    private bool IsLocked(LocatedMember member, string pointer)
    {
        var hit = _locks.Find(l => JsonPath.IsAtOrBelow(pointer, l.Pointer)
            || ((member.Value.Kind != NodeKind.Object || member.Value.Shared is not null) && JsonPath.IsAtOrBelow(l.Pointer, pointer)));
        if (hit.Pointer is null)
        {
            return false;
        }

        faults.Add(member, pointer, "locked", hit.Pointer, Messages.Say("layer." + hit.Layer));
        return true;
    }

    // What is shared has one place: a layer above cannot make this service's another one.
    private bool IsElsewhere(LocatedMember member, string pointer, SharedName? shared)
    {
        if (shared is null || shared.Beside.Contains(member.Name, StringComparer.Ordinal))
        {
            return false;
        }

        faults.Add(member, pointer, "beside-shared", member.Name, Messages.List(shared.Beside));
        return true;
    }

    private static bool IsOtherKind(LocatedNode lower, LocatedNode patch) =>
        lower["kind"] is { Kind: NodeKind.Text } was && patch["kind"] is { Kind: NodeKind.Text } now && was.Text != now.Text;

    private static LocatedNode WithoutNulls(LocatedNode node)
    {
        if (node.Kind != NodeKind.Object)
        {
            return node;
        }

        var clean = node.WithMembers([]);
        foreach (var member in node.Members)
        {
            if (member.Value.Kind == NodeKind.Null)
            {
                (clean.Removed ??= new(StringComparer.Ordinal))[member.Name] = member.Value;
            }
            else
            {
                clean.Members.Add(member with { Value = WithoutNulls(member.Value) });
            }
        }

        return clean;
    }
}
