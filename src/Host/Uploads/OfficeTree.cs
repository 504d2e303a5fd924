using System.Xml.Linq;

namespace StationKiosk.Host.Uploads;

/// <summary>The parts of an office file that its relationships lead to, and which of these are taken along.</summary>
internal static class OfficeTree
{
    private const string Root = "_rels/.rels";

    // By the last word of a relationship's type. Who wrote it, pictures of the first page, and data that no reader shows.
    private static readonly string[] Left = ["core-properties", "extended-properties", "custom-properties", "thumbnail", "customXml", "attachedTemplate", "printerSettings", "person"];
    private static readonly string[] Refused = ["vbaProject", "wordVbaData", "oleObject", "package", "control", "activeXControlBinary", "aFChunk", "externalLink", "ctrlProp", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet"];

    /// <summary>The parts with their relationships as they are kept; null for a file that carries what is refused.</summary>
    public static Dictionary<string, byte[]>? Reached(IReadOnlyDictionary<string, byte[]> parts)
    {
        var kept = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>([""]);
        while (waiting.TryDequeue(out var part))
        {
            var ties = part.Length == 0 ? Root : TiesOf(part);
            if (!parts.TryGetValue(ties, out var written))
            {
                continue;
            }

            var tree = OfficePart.Parsed(written);
            if (tree.Root!.Elements().Any(t => Refused.Contains(KindOf(t), StringComparer.OrdinalIgnoreCase)))
            {
                return null;
            }

            // From elsewhere only what somebody would click on: a picture or template that is fetched tells who reads.
            tree.Root.Elements().Where(t => Left.Contains(KindOf(t), StringComparer.OrdinalIgnoreCase) || (IsOutside(t) && KindOf(t) != "hyperlink")).Remove();
            foreach (var target in tree.Root.Elements().Where(t => !IsOutside(t)).Select(t => Resolved(part, (string?)t.Attribute("Target") ?? "")).ToList())
            {
                if (parts.TryGetValue(target, out var found) && kept.TryAdd(target, found))
                {
                    waiting.Enqueue(target);
                }
            }

            kept[ties] = OfficePart.Written(tree);
        }

        return kept;
    }

    private static string KindOf(XElement tie) => ((string?)tie.Attribute("Type") ?? "").Split('/')[^1];

    private static bool IsOutside(XElement tie) => (string?)tie.Attribute("TargetMode") == "External";

    private static string TiesOf(string part) => part.LastIndexOf('/') is var at && at < 0 ? $"_rels/{part}.rels" : $"{part[..at]}/_rels/{part[(at + 1)..]}.rels";

    private static string Resolved(string part, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("part:///" + part), target.Split('#')[0]).AbsolutePath).TrimStart('/');
}
