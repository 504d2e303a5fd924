using System.Collections;
using System.Text.Json;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// The last gate: binds a checked and filled tree strictly, then asks the bound records for their own rules and puts what
/// they say back onto the source.
/// </summary>
internal sealed class Binding(FaultList faults)
{
    public object? Bind(LocatedNode filled, Shape shape, string pointer)
    {
        try
        {
            var value = JsonSerializer.Deserialize(filled.ToBytes(), shape.Info);
            Rules(value, filled, filled, shape, pointer);
            return value;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            // The checker let through what the binder refuses. The framework's sentence is English and for developers.
            var path = JsonPath.Split((e as JsonException)?.Path?.Replace("$", "", StringComparison.Ordinal).Replace('.', '/') ?? "");
            Place(Messages.Fault("bind") with { Path = JsonPath.Join(path) }, filled, filled, pointer);
            return null;
        }
    }

    /// <summary>Gives each fault the file and line of the member it names, and the path in the whole file.</summary>
    public void PlaceAll(Faults added, LocatedNode node, string pointer)
    {
        foreach (var fault in added.All)
        {
            if (fault.Line > 0)
            {
                // It stands in another file, which its finder knew.
                faults.Add(fault);
            }
            else
            {
                Place(fault, node, node, pointer);
            }
        }
    }

    private void Rules(object? value, LocatedNode node, LocatedNode written, Shape shape, string pointer)
    {
        if (value is null)
        {
            return;
        }

        // Defaults of the program have no place in a file: the object that lacks them stands for them.
        written = Layer.IsBuiltIn(node.Source) ? written : node;
        if (value is IChecked own)
        {
            var added = new Faults();
            own.Check(added);
            foreach (var fault in added.All)
            {
                Place(fault, node, written, pointer);
            }
        }

        var actual = shape.Kind == ShapeKind.Union && node["kind"] is { } kind ? shape.Cases.GetValueOrDefault(kind.Text, shape) : shape;
        foreach (var (name, item, itemNode, itemShape) in Parts(value, node, actual))
        {
            Rules(item, itemNode, written, itemShape, JsonPath.Add(pointer, name));
        }
    }

    private static IEnumerable<(string Name, object? Value, LocatedNode Node, Shape Shape)> Parts(object value, LocatedNode node, Shape shape) =>
        (shape.Kind, value) switch
        {
            (ShapeKind.Object, _) => shape.Info.Properties
                .Where(p => p.Get is not null && shape.Find(p.Name) is not null && node[p.Name] is not null)
                .Select(p => (p.Name, p.Get!(value), node[p.Name]!, shape.Find(p.Name)!.Shape)),
            (ShapeKind.Map, IDictionary map) => node.Members.Where(m => map.Contains(m.Name)).Select(m => (m.Name, map[m.Name], m.Value, shape.Item!)),
            _ => [],
        };

    private void Place(Fault fault, LocatedNode node, LocatedNode written, string pointer)
    {
        var hit = node.Nearest(JsonPath.Split(fault.Path));
        hit = Layer.IsBuiltIn(hit.Source) ? written : hit;
        var path = JsonPath.Display(pointer + fault.Path);
        if (Layer.IsBuiltIn(hit.Source))
        {
            faults.Add(fault with { Path = path });
        }
        else
        {
            faults.Add(fault with { Path = path }, hit.Source, hit.Start);
        }
    }
}
