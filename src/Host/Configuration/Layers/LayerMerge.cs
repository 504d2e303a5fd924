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

        if (lower is not { Kind: NodeKind.Object } || IsOtherKind(lower, patch))
        {
            return WithoutNulls(patch);
        }

        var merged = new LocatedNode(NodeKind.Object, patch.Source, patch.Start)
        {
            End = patch.End,
            IsCut = patch.IsCut || lower.IsCut,
            Members = [.. lower.Members],
            Removed = lower.Removed is null ? null : new(lower.Removed, StringComparer.Ordinal),
        };
        foreach (var member in patch.Members)
        {
            var at = JsonPath.Add(pointer, member.Name);
            if (!IsLocked(member, at))
            {
                Apply(merged, member, at);
            }
        }

        return merged;
    }

    private void Apply(LocatedNode merged, LocatedMember member, string pointer)
    {
        var index = merged.Members.FindIndex(m => m.Name == member.Name);
        if (member.Value.Kind == NodeKind.Null)
        {
            merged.Members.RemoveAll(m => m.Name == member.Name);
            (merged.Removed ??= new(StringComparer.Ordinal))[member.Name] = member.Value;
            return;
        }

        var lower = index < 0 ? null : merged.Members[index];
        var value = Apply(lower?.Value, member.Value, pointer);
        // A member that both layers write as an object keeps the place of the lower one: it was named there first.
        var isShared = lower?.Value.Kind == NodeKind.Object && value.Kind == NodeKind.Object;
        var placed = (isShared ? lower! : member) with { Value = value };
        if (index < 0)
        {
            merged.Members.Add(placed);
        }
        else if (HasDouble(merged, member))
        {
            // The same layer wrote it twice: both stay, for the checker to report.
            merged.Members.Insert(index + 1, placed);
        }
        else
        {
            merged.Members[index] = placed;
        }
    }

    private static bool HasDouble(LocatedNode merged, LocatedMember member) =>
        merged.Members.Exists(m => m.Name == member.Name && ReferenceEquals(m.Source, member.Source) && m.Start != member.Start);

    private bool IsLocked(LocatedMember member, string pointer)
    {
        var hit = _locks.Find(l => JsonPath.IsAtOrBelow(pointer, l.Pointer)
            || (member.Value.Kind != NodeKind.Object && JsonPath.IsAtOrBelow(l.Pointer, pointer)));
        if (hit.Pointer is null)
        {
            return false;
        }

        faults.Add(member, pointer, "locked", hit.Pointer, Messages.Say("layer." + hit.Layer));
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
