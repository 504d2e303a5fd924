using System.Text.Json.Serialization.Metadata;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>
/// The one description of a settings type, read from the framework's JSON contract, attributes and doc comments. Checker,
/// schema, merge, forms and docs all read this and nothing else.
/// </summary>
internal sealed class Shape
{
    public required Type Type { get; init; }

    public ShapeKind Kind { get; set; }

    public required LocalizedText Title { get; init; }

    public LocalizedText Help { get; init; } = LocalizedText.Empty;

    public required JsonTypeInfo Info { get; init; }

    public List<ShapeMember> Members { get; init; } = [];

    /// <summary>What a list or map holds.</summary>
    public Shape? Item { get; set; }

    /// <summary>Cases of a union by the value of their <c>kind</c>.</summary>
    public OrderedDictionary<string, Shape> Cases { get; } = [];

    public string? CaseName { get; set; }

    public List<ShapeName> Names { get; } = [];

    public LeafForm? Form { get; set; }

    /// <summary>Whether the items of a map of this can be moved by their <c>order</c>.</summary>
    public bool IsOrdered => typeof(IOrdered).IsAssignableFrom(Type);

    public ShapeMember? Find(string name) => Members.Find(m => m.Name == name);

    /// <summary>The same object with further members: a module file is the host's head plus the plugin's settings.</summary>
    public Shape With(params IEnumerable<ShapeMember> more) => new()
    {
        Type = Type,
        Kind = Kind,
        Title = Title,
        Help = Help,
        Info = Info,
        Members = [.. Members, .. more],
    };
}
