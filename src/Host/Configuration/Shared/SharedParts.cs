using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;

namespace StationKiosk.Host.Configuration.Shared;

/// <summary>
/// What services of a site share: the checks and questions of the district's <c>checks.json</c>, changed by the station's. Where a service's
/// file names one, the whole of it stands there, and what a lower layer had in that place is gone: one definition, one text, one answer.
/// </summary>
internal sealed class SharedParts(LocatedNode? tree)
{
    public const string Check = "$check";
    public const string Question = "$question";

    private static readonly string[] BesideCheck = ["order"];
    private static readonly string[] BesideQuestion = ["order", "required", "hint", "personal", "retentionDays", "shownWhen", "search", "filter"];

    public static SharedParts None { get; } = new(null);

    /// <summary>The checks by their ids.</summary>
    public IReadOnlyList<LocatedMember> Checks => tree?["checks"]?.Members ?? [];

    /// <summary>The questions by their ids.</summary>
    public IReadOnlyList<LocatedMember> Questions => tree?["questions"]?.Members ?? [];

    /// <summary>Whether a file names anything that is shared.</summary>
    public static bool IsNamedIn(LocatedNode? node) =>
        node is not null && (node.Members.Exists(m => m.Name is Check or Question || IsNamedIn(m.Value)) || node.Items.Exists(IsNamedIn));

    /// <summary>A layer of a service with what it names put in.</summary>
    public Layer Into(Layer layer, FaultList faults) =>
        layer.Root is { Kind: NodeKind.Object } root && IsNamedIn(root) ? layer with { Root = Filled(root, "", faults) } : layer;

    private LocatedNode Filled(LocatedNode node, string pointer, FaultList faults)
    {
        if (node.Kind != NodeKind.Object)
        {
            return node;
        }

        if (node.Member(Check) is { } check)
        {
            return Put(node, check, Checks, BesideCheck, pointer, faults);
        }

        return node.Member(Question) is { } question
            ? Put(node, question, Questions, BesideQuestion, pointer, faults)
            : node.WithMembers(node.Members.Select(m => m with { Value = Filled(m.Value, JsonPath.Add(pointer, m.Name), faults) }));
    }

    private static LocatedNode Put(LocatedNode node, LocatedMember named, IReadOnlyList<LocatedMember> all, string[] beside, string pointer, FaultList faults)
    {
        if (named.Value.Kind != NodeKind.Text || all.FirstOrDefault(m => m.Name == named.Value.Text)?.Value is not { Kind: NodeKind.Object } shared)
        {
            faults.Add(named.Value, JsonPath.Add(pointer, named.Name), "unknown-shared", named.Value.Text, DidYouMean.Say(named.Value.Text, all.Select(m => m.Name)));
            // What it would say is not known, so that nothing of it is missing.
            return new LocatedNode(NodeKind.Object, node.Source, node.Start) { End = node.End, IsCut = true };
        }

        var own = node.Members.Where(m => m != named).ToList();
        foreach (var member in own.Where(m => !beside.Contains(m.Name, StringComparer.Ordinal)))
        {
            faults.Add(member, JsonPath.Add(pointer, member.Name), "beside-shared", member.Name, Messages.List(beside));
        }

        var kept = shared.Members.Where(m => !own.Exists(o => o.Name == m.Name)).Concat(own.Where(m => beside.Contains(m.Name, StringComparer.Ordinal)));
        return new LocatedNode(NodeKind.Object, shared.Source, shared.Start)
        {
            End = shared.End,
            IsCut = shared.IsCut,
            Members = [.. kept],
            Shared = new SharedName(named.Value.Text, beside),
        };
    }
}
