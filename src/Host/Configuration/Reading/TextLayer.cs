using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Makes a layer of a site's text files: each entry that names a text of the module becomes a patch of that text in one
/// language, so that origins, locks and places work as for any other layer.
/// </summary>
internal static class TextLayer
{
    public const string Name = "texts";

    /// <summary>The layer, or null when the files say nothing about the module.</summary>
    /// <param name="id">The module's id, or <c>station</c>.</param>
    /// <param name="files">Text files of one site.</param>
    /// <param name="tree">The module without these texts.</param>
    /// <param name="addresses">Its addresses.</param>
    /// <param name="faults">Takes wrong placeholders.</param>
    public static Layer? Of(string id, IReadOnlyList<TextFile> files, LocatedNode tree, TextAddresses addresses, FaultList faults)
    {
        var patch = new LocatedNode(NodeKind.Object, tree.Source, tree.Start);
        foreach (var file in files)
        {
            foreach (var entry in file.Entries.Where(e => e.Name.StartsWith(id + ".", StringComparison.Ordinal)))
            {
                if (addresses.Find(entry.Name, tree) is not { } path)
                {
                    continue;
                }

                var original = tree.Find(path)?.Members.Find(m => m.Value.Kind == NodeKind.Text)?.Value.Text;
                CheckPlaceholders(entry, original ?? entry.Value.Text, faults);
                Put(patch, [.. path, file.Language], entry);
            }
        }

        return patch.Members.Count == 0 ? null : new Layer(Name, patch, []);
    }

    public static void CheckPlaceholders(LocatedMember entry, string original, FaultList faults)
    {
        if (!Placeholders.Same(entry.Value.Text, original))
        {
            faults.Add(entry.Value, JsonPath.Join(["texts", entry.Name]), "placeholders", entry.Name, Shown(entry.Value.Text), Shown(original));
        }
    }

    private static object Shown(string text) =>
        Placeholders.In(text) is { Count: > 0 } some ? string.Join(' ', some) : Messages.Say("no-placeholders");

    private static void Put(LocatedNode node, ReadOnlySpan<string> path, LocatedMember entry)
    {
        if (path.Length == 1)
        {
            node.Members.RemoveAll(m => m.Value.Kind == NodeKind.Text && m.Name == entry.Name);
            node.Members.Add(entry with { Name = path[0] });
            return;
        }

        var inner = node[path[0]];
        if (inner is null)
        {
            inner = new LocatedNode(NodeKind.Object, entry.Source, entry.Start) { End = entry.Value.End };
            node.Members.Add(new LocatedMember(path[0], entry.Source, entry.Start, entry.End, inner));
        }

        Put(inner, path[1..], entry);
    }
}
