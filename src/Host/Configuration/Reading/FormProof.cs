using System.Security.Cryptography;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Forms.Paths;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Walks every form that stands in settings, whichever plugin's: pages, questions and outcomes that nobody can come to are faults at their
/// line. A form that was walked before is known by its bytes, since a hundred stations may share one.
/// </summary>
internal sealed class FormProof
{
    private const int MostKept = 500;

    // Whether something can be reached at all is asked of every day on which a rule changes, so this one decides nothing.
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    private readonly Dictionary<string, (IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Warnings)> _known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the forms of a filled tree, by pointers in it.</summary>
    public (Faults Faults, Faults Warnings) Of(LocatedNode settings, Shape shape)
    {
        var (faults, warnings) = (new Faults(), new Faults());
        foreach (var (pointer, form, isHandedIn) in Forms(settings, shape, "", null, ""))
        {
            var found = Walked(form, isHandedIn);
            found.Faults.ToList().ForEach(f => faults.Add(f with { Path = pointer + f.Path }));
            found.Warnings.ToList().ForEach(f => warnings.Add(f with { Path = pointer + f.Path }));
        }

        return (faults, warnings);
    }

    private static IEnumerable<(string Pointer, LocatedNode Form, bool? IsHandedIn)> Forms(LocatedNode node, Shape shape, string pointer, LocatedNode? holder, string id)
    {
        if (shape.Type == typeof(FormDefinition))
        {
            return [(pointer, node, holder?["cases"] is { } cases ? cases.Members.Exists(c => c.Value["form"]?.Text == id) : null)];
        }

        return (shape.Kind, node.Kind) switch
        {
            (ShapeKind.Object, NodeKind.Object) => node.Members.SelectMany(m => shape.Find(m.Name) is { } member ? Forms(m.Value, member.Shape, JsonPath.Add(pointer, m.Name), node, m.Name) : []),
            (ShapeKind.Map, NodeKind.Object) => node.Members.SelectMany(m => Forms(m.Value, shape.Item!, JsonPath.Add(pointer, m.Name), holder, m.Name)),
            _ => [],
        };
    }

    private (IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Warnings) Walked(LocatedNode node, bool? isHandedIn)
    {
        var bytes = node.ToBytes();
        var key = $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}/{isHandedIn}";
        if (!_known.TryGetValue(key, out var known))
        {
            if (_known.Count >= MostKept)
            {
                _known.Clear();
            }

            var form = (FormDefinition)System.Text.Json.JsonSerializer.Deserialize(bytes, SettingsJson.Options.GetTypeInfo(typeof(FormDefinition)))!;
            var paths = FormPaths.Of(form, AnyDay, isHandedIn);
            _known[key] = known = (paths.Faults, paths.Warnings);
        }

        return known;
    }
}
