using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Schemas;

/// <summary>
/// JSON schema for editors, from the shapes that the checker reads. Closed everywhere; a union asks for its <c>kind</c> and
/// then shows the one error of that case; a layer's schema requires nothing and lets null remove.
/// </summary>
/// <param name="language">Language of titles and help.</param>
/// <param name="languages">Languages that texts may be in, the necessary one first; null takes any.</param>
internal sealed class SchemaWriter(string language, IReadOnlyList<string>? languages)
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private readonly JsonObject _definitions = [];

    /// <summary>The schema of a file.</summary>
    /// <param name="file">Shape of its values, without the file's own head.</param>
    /// <param name="isLayer">Whether the file only changes another one.</param>
    /// <param name="isModule">Whether the head has a settings version.</param>
    public JsonObject Write(Shape file, bool isLayer, bool isModule)
    {
        var root = Object(file, isLayer);
        root.Insert(0, "$schema", Draft);
        var members = root["properties"]!.AsObject();
        members.Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        members.Insert(1, "version", new JsonObject { ["const"] = Reading.ConfigDocument.Version });
        if (isModule)
        {
            members.Insert(2, "settingsVersion", new JsonObject { ["type"] = "integer", ["minimum"] = 1 });
        }

        members.Insert(2, "$lock", Locks());
        var required = root["required"] as JsonArray ?? [];
        root["required"] = new JsonArray([.. required.Select(r => r!.DeepClone()).Prepend("version")]);
        if (_definitions.Count > 0)
        {
            root["$defs"] = new JsonObject(_definitions.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
        }

        return root;
    }

    private static JsonObject Locks() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = "^/" },
    };

    private JsonObject Of(Shape shape, bool isLayer) => shape.Kind switch
    {
        ShapeKind.Text => new JsonObject { ["type"] = "string" },
        ShapeKind.Boolean => new JsonObject { ["type"] = "boolean" },
        ShapeKind.Integer => new JsonObject { ["type"] = "integer" },
        ShapeKind.Number => new JsonObject { ["type"] = "number" },
        ShapeKind.Leaf => Leaf(shape),
        ShapeKind.List => new JsonObject { ["type"] = "array", ["items"] = Of(shape.Item!, isLayer) },
        ShapeKind.Map => new JsonObject { ["type"] = "object", ["additionalProperties"] = OrNull(Of(shape.Item!, isLayer), isLayer) },
        _ => Reference(shape, isLayer),
    };

    private static JsonObject Leaf(Shape shape)
    {
        // A type with a converter of its own may be written in any way.
        if (shape.Form is not { } form)
        {
            return [];
        }

        var leaf = new JsonObject { ["type"] = "string" };
        if (form.Pattern is not null)
        {
            leaf["pattern"] = form.Pattern;
        }
        else if (form.Format is not null)
        {
            leaf["format"] = form.Format;
        }

        return leaf;
    }

    private JsonObject Reference(Shape shape, bool isLayer)
    {
        var isOpen = isLayer && shape.Kind is not (ShapeKind.Enum or ShapeKind.Secret);
        var name = (shape.Kind == ShapeKind.Secret ? "Secret" : shape.Type.Name.Split('`')[0]) + (isOpen ? "Layer" : "");
        if (!_definitions.ContainsKey(name))
        {
            // Named before its members are written: a record may hold itself.
            _definitions[name] = null;
            _definitions[name] = shape.Kind switch
            {
                ShapeKind.Localized => Localized(isLayer),
                ShapeKind.Secret => Secret(),
                ShapeKind.Enum => Enum(shape),
                ShapeKind.Union => Sharing(shape, Union(shape, isLayer)),
                _ => Sharing(shape, Object(shape, isLayer)),
            };
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    private JsonObject Object(Shape shape, bool isLayer)
    {
        var result = Titled(shape);
        result["type"] = "object";
        var members = new JsonObject();
        if (shape.CaseName is not null)
        {
            members["kind"] = new JsonObject { ["const"] = shape.CaseName };
        }

        foreach (var member in shape.Members)
        {
            var isOpen = isLayer || member.IsPartial;
            members[member.Name] = OrNull(Decorated(Of(member.Shape, isOpen), member), isLayer);
            if (member.IsPartial && _definitions[member.Shape.Type.Name + "Layer"] is JsonObject layer)
            {
                layer["properties"]!["$lock"] = Locks();
            }
        }

        result["properties"] = members;
        result["additionalProperties"] = false;
        var required = shape.Members.Where(m => m.IsRequired).Select(m => (JsonNode)m.Name).ToArray();
        if (!isLayer && required.Length > 0)
        {
            result["required"] = new JsonArray(required);
        }

        return result;
    }

    // A check or a question may be named instead of written: it stands in the site's checks.json.
    private static JsonObject Sharing(Shape shape, JsonObject written)
    {
        var name = shape.Type == typeof(Sdk.Rules.RuleDefinition) ? Shared.SharedParts.Check : shape.Type == typeof(Sdk.Fields.Field) ? Shared.SharedParts.Question : null;
        return name is null ? written : new JsonObject
        {
            ["if"] = new JsonObject { ["required"] = new JsonArray(name) },
            ["then"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "string" } } },
            ["else"] = written,
        };
    }

    private JsonObject Union(Shape shape, bool isLayer)
    {
        var result = Titled(shape);
        result["type"] = "object";
        result["properties"] = new JsonObject
        {
            ["kind"] = new JsonObject
            {
                ["enum"] = Array(shape.Cases.Keys),
                ["enumDescriptions"] = Array(shape.Cases.Values.Select(c => c.Title.In(language).Text)),
            },
        };
        if (!isLayer)
        {
            result["required"] = new JsonArray("kind");
        }

        // if/then gives an editor the one error of the chosen case; anyOf would give those of all cases.
        result["allOf"] = new JsonArray([.. shape.Cases.Select(c => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = c.Key } }, ["required"] = new JsonArray("kind") },
            ["then"] = Of(c.Value, isLayer),
        })]);
        return result;
    }

    private JsonObject Enum(Shape shape)
    {
        var result = Titled(shape);
        result["type"] = "string";
        result["enum"] = Array(shape.Names.Select(n => n.Json));
        result["enumDescriptions"] = Array(shape.Names.Select(n => n.Title.In(language).Text));
        return result;
    }

    private JsonObject Localized(bool isLayer)
    {
        var result = new JsonObject { ["type"] = "object" };
        if (languages is null)
        {
            result["additionalProperties"] = OrNull(new JsonObject { ["type"] = "string" }, isLayer);
            result["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" };
            result["minProperties"] = isLayer ? 0 : 1;
            return result;
        }

        result["properties"] = new JsonObject(languages.Select(l => KeyValuePair.Create<string, JsonNode?>(l, OrNull(new JsonObject { ["type"] = "string" }, isLayer))));
        result["additionalProperties"] = false;
        if (!isLayer)
        {
            result["required"] = new JsonArray(languages[0]);
        }

        return result;
    }

    private static JsonObject Secret() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["secret"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 } },
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("secret"),
    };

    private JsonObject Titled(Shape shape)
    {
        var result = new JsonObject { ["title"] = shape.Title.In(language).Text };
        AddHelp(result, shape.Help);
        return result;
    }

    private JsonObject Decorated(JsonObject schema, ShapeMember member)
    {
        schema["title"] = member.Title.In(language).Text;
        AddHelp(schema, member.Help);
        if (member.Default is not null)
        {
            schema["default"] = JsonNode.Parse(member.Default.ToBytes());
        }

        Add(schema, "minimum", member.Min);
        Add(schema, "maximum", member.Max);
        var (least, most) = member.Shape.Kind switch
        {
            ShapeKind.List => ("minItems", "maxItems"),
            ShapeKind.Map => ("minProperties", "maxProperties"),
            ShapeKind.Text => ("minLength", "maxLength"),
            _ => ("", ""),
        };
        if (least.Length > 0)
        {
            Add(schema, least, member.MinLength);
            Add(schema, most, member.MaxLength);
        }

        AddPattern(schema, member);
        return schema;
    }

    private void AddPattern(JsonObject schema, ShapeMember member)
    {
        if (member.Shape.Kind == ShapeKind.Map)
        {
            schema["propertyNames"] = new JsonObject { ["pattern"] = member.Ids!.ToString() };
        }

        var target = member.Shape.Kind == ShapeKind.List ? schema["items"] as JsonObject : schema;
        if (member.Pattern is { } pattern && target is not null)
        {
            target["pattern"] = pattern.ToString();
            if (member.PatternHelp is { } words)
            {
                target["patternErrorMessage"] = words.In(language).Text;
            }
        }
    }

    private void AddHelp(JsonObject schema, LocalizedText help)
    {
        if (help.Has(language))
        {
            schema["description"] = help.In(language).Text;
        }
    }

    private static void Add(JsonObject schema, string name, decimal? value)
    {
        if (value is { } number && number < int.MaxValue)
        {
            schema[name] = JsonNode.Parse(number.ToString("0.######", CultureInfo.InvariantCulture));
        }
    }

    private static JsonObject OrNull(JsonObject schema, bool isLayer) =>
        isLayer ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;

    private static JsonArray Array(IEnumerable<string> items) => new([.. items.Select(i => (JsonNode)i)]);
}
