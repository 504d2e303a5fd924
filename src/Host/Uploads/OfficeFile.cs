using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace StationKiosk.Host.Uploads;

/// <summary>
/// A Word or Excel file, read part by part along its relationships. What no relationship leads to is left behind, with whoever wrote it; one
/// with macros, controls or other files in it is refused.
/// </summary>
internal static class OfficeFile
{
    private const int MostParts = 2000;
    private const long MostUnpacked = 100L << 20;
    private const string Types = "[Content_Types].xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file, or null when it is not what it says or carries more than a document.</summary>
    public static async Task<byte[]?> RewrittenAsync(byte[] bytes, string type, CancellationToken cancellation)
    {
        try
        {
            var parts = Read(bytes);
            var main = type == Word ? "word/document.xml" : "xl/workbook.xml";
            if (parts is null || !parts.TryGetValue(main, out var body) || OfficePart.Parsed(body).Root?.Name.LocalName != (type == Word ? "document" : "workbook")
                || !parts.TryGetValue(Types, out var types) || !IsPlain(OfficePart.Parsed(types), "/" + main, type))
            {
                return null;
            }

            var kept = OfficeTree.Reached(parts);
            return kept is null || !kept.ContainsKey(main) ? null : await WriteAsync(kept, OfficePart.Parsed(types), cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or UriFormatException)
        {
            return null;
        }
    }

    // The length that an entry claims is not believed: reading stops where the limit is.
    private static Dictionary<string, byte[]>? Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MostUnpacked;
        if (archive.Entries.Count > MostParts)
        {
            return null;
        }

        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    return null;
                }

                memory.Write(buffer, 0, read);
            }

            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), memory.ToArray()))
            {
                return null;
            }
        }

        return parts;
    }

    // A template, a file with macros or another format has another type for its main part.
    private static bool IsPlain(XDocument types, string main, string type) =>
        types.Root!.Elements().All(e => ((string?)e.Attribute("ContentType") ?? "") is var said && !said.Contains("macro", StringComparison.OrdinalIgnoreCase) && !said.Contains("vba", StringComparison.OrdinalIgnoreCase))
        && TypeOf(types.Root, main)?.StartsWith(type, StringComparison.Ordinal) == true;

    private static string? TypeOf(XElement types, string part) =>
        (string?)(types.Elements().FirstOrDefault(e => string.Equals((string?)e.Attribute("PartName"), part, StringComparison.OrdinalIgnoreCase))
            ?? types.Elements().FirstOrDefault(e => string.Equals((string?)e.Attribute("Extension"), Path.GetExtension(part)[1..], StringComparison.OrdinalIgnoreCase)))?.Attribute("ContentType");

    private static async Task<byte[]?> WriteAsync(Dictionary<string, byte[]> kept, XDocument types, CancellationToken cancellation)
    {
        types.Root!.Elements().Where(e => (string?)e.Attribute("PartName") is { } part && !kept.ContainsKey(part.TrimStart('/'))).Remove();
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, Types, OfficePart.Written(types));
            foreach (var (name, part) in kept)
            {
                if (await OfficePart.CleanAsync(name, part, cancellation) is not { } clean)
                {
                    return null;
                }

                Add(archive, name, clean);
            }
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] part)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(part);
    }
}
