using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Configuration.Shared;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Designer;

/// <summary>Checks and questions that services share, as what can be named in place of an own one.</summary>
internal static class SharedPick
{
    /// <summary>What can be named where a value of a shape stands, by id; empty where nothing is shared.</summary>
    public static IReadOnlyList<KeyValuePair<string, LocalizedText>> For(ModuleLayers layers, Shape? shape) =>
        [.. Of(layers.Shared, shape).Select(m => KeyValuePair.Create(m.Name, Called(m.Value[shape!.Type == typeof(RuleDefinition) ? "title" : "label"]) ?? LocalizedText.Same(m.Name)))];

    /// <summary>What stands in the file for it.</summary>
    public static JsonObject Named(Shape shape, string id) => new() { [shape.Type == typeof(RuleDefinition) ? SharedParts.Check : SharedParts.Question] = id };

    /// <summary>The shape that says what may be shared here: that of the union for one of its cases.</summary>
    public static Shape ShapeOf(DesignNode node) => node.Union ?? node.Shape;

    private static IReadOnlyList<LocatedMember> Of(SharedParts shared, Shape? shape) =>
        shape?.Type == typeof(RuleDefinition) ? shared.Checks : shape?.Type == typeof(Field) ? shared.Questions : [];

    private static LocalizedText? Called(LocatedNode? text) =>
        text is { Kind: NodeKind.Object, Members.Count: > 0 } ? new LocalizedText(text.Members.Select(m => KeyValuePair.Create(m.Name, m.Value.Text))) : null;
}
