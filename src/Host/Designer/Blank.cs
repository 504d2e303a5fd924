using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Designer;

/// <summary>A new value of a shape with all that is required in it, as empty as it can be: the check then leads to what is still to fill in.</summary>
internal static class Blank
{
    public static JsonNode Of(Shape shape, string? kind, IReadOnlyList<string> languages) => shape.Kind switch
    {
        ShapeKind.Union => Case(shape, kind, languages),
        ShapeKind.Object => new JsonObject([.. shape.Members.Where(m => m.IsRequired).Select(m => KeyValuePair.Create(m.Name, (JsonNode?)Of(m.Shape, null, languages)))]),
        ShapeKind.Localized => new JsonObject { [languages[0]] = "" },
        ShapeKind.Map => new JsonObject(),
        ShapeKind.List => new JsonArray(),
        ShapeKind.Boolean => false,
        ShapeKind.Integer or ShapeKind.Number => 0,
        ShapeKind.Enum => shape.Names[0].Json,
        _ => "",
    };

    private static JsonObject Case(Shape union, string? kind, IReadOnlyList<string> languages)
    {
        var chosen = kind is not null && union.Cases.TryGetValue(kind, out var named) ? named : union.Cases.Values.First();
        var made = Of(chosen, null, languages).AsObject();
        made.Insert(0, "kind", chosen.CaseName);
        return made;
    }
}
