using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Designer;

/// <summary>One setting as the designer shows it: its shape, its effective value, and where that comes from. Made anew for each request.</summary>
internal sealed class DesignNode(string pointer, Shape shape, ShapeMember? member, LocatedNode? value, DesignNode? parent)
{
    private static readonly string[] NameMembers = ["label", "title", "name"];

    public string Pointer => pointer;

    /// <summary>For a union the shape of its case; the union itself while no case is chosen.</summary>
    public Shape Shape => shape;

    /// <summary>Null for an item of a map.</summary>
    public ShapeMember? Member => member;

    public LocatedNode? Value => value;

    public DesignNode? Parent => parent;

    /// <summary>The union that this is a case of.</summary>
    public Shape? Union { get; init; }

    public string Key => JsonPath.Split(pointer) is [.., var last] ? last : "";

    public List<DesignNode> Children { get; } = [];

    /// <summary>The layer the value comes from; empty when there is none.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Whether the layer that is edited says something here.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The layer that locked it; null when it may be changed.</summary>
    public string? LockedBy { get; init; }

    /// <summary>What it is called among the checks and questions that services share; null when it is the module's own.</summary>
    public string? Shared => value?.Shared?.Name;

    public bool IsCondition => shape.Type == typeof(Condition);

    /// <summary>Whether it is one control on a page rather than a group of them.</summary>
    public bool IsLeaf => IsCondition || shape.Kind is not (ShapeKind.Object or ShapeKind.Map or ShapeKind.Union);

    public bool IsItem => member is null && parent?.Shape.Kind == ShapeKind.Map;

    public IEnumerable<DesignNode> All => Children.SelectMany(c => c.All).Prepend(this);

    public DesignNode? this[string name] => Children.Find(c => c.Key == name);

    /// <summary>The nearest node around this one, itself included, that has the member.</summary>
    public DesignNode? Around(string name) => this[name] is not null ? this : parent?.Around(name);

    public DesignNode? Find(string pointer) => pointer == Pointer ? this : Children.Find(c => JsonPath.IsAtOrBelow(pointer, c.Pointer))?.Find(pointer);

    /// <summary>A scalar as it stands in a control.</summary>
    public string Text => value is { Kind: NodeKind.Text or NodeKind.Number or NodeKind.Boolean } ? value.Text : "";

    public string TextIn(string language) => value is { Kind: NodeKind.Object } ? value[language]?.Text ?? "" : "";

    public IReadOnlyList<string> Texts => value is { Kind: NodeKind.Array } ? [.. value.Items.Select(i => i.Text)] : [];

    /// <summary>What an item calls itself, else its id; what a member is called.</summary>
    public LocalizedText Label => member?.Title ?? Named() ?? LocalizedText.Same(Key);

    /// <summary>The member by which an item names itself.</summary>
    public DesignNode? Name => NameMembers.Select(n => this[n]).FirstOrDefault(n => n?.Shape.Kind == ShapeKind.Localized);

    /// <summary>What the value calls itself, whatever it is a member or an item of; null when it does not.</summary>
    public LocalizedText? Called => Named();

    private LocalizedText? Named() => Name?.Value is { Kind: NodeKind.Object, Members.Count: > 0 } name && name.Members.Exists(m => m.Value.Text.Length > 0)
        ? new LocalizedText(name.Members.Where(m => m.Value.Text.Length > 0).Select(m => KeyValuePair.Create(m.Name, m.Value.Text)))
        : null;

    public bool IsBuiltIn => value is null || Layer.IsBuiltIn(value.Source);
}
