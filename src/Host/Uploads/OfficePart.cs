using System.Xml;
using System.Xml.Linq;

namespace StationKiosk.Host.Uploads;

/// <summary>One part of an office file: XML without the names of who wrote, changed or commented; pictures written anew.</summary>
internal static class OfficePart
{
    private static readonly string[] Names = ["author", "initials", "lastModifiedBy", "userName", "userId", "providerId"];
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 100_000_000 };

    public static XDocument Parsed(byte[] part)
    {
        using var stream = new MemoryStream(part);
        using var reader = XmlReader.Create(stream, Strict);
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        return document.Root is null ? throw new XmlException("A part is empty.") : document;
    }

    public static byte[] Written(XDocument document)
    {
        using var memory = new MemoryStream();
        document.Save(memory, SaveOptions.DisableFormatting);
        return memory.ToArray();
    }

    /// <summary>The part as it is kept; null when it cannot be read as what its name says.</summary>
    public static async Task<byte[]?> CleanAsync(string name, byte[] part, CancellationToken cancellation)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is ".png" or ".jpg" or ".jpeg")
        {
            return await Picture.RewrittenAsync(part, cancellation);
        }

        if (ending is not (".xml" or ".vml" or ".rels"))
        {
            // Drawings and fonts of the office's own kinds; programs have no part here.
            return ending is ".emf" or ".wmf" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".svg" or ".odttf" ? part : null;
        }

        var document = Parsed(part);
        foreach (var attribute in document.Descendants().SelectMany(e => e.Attributes()).Where(a => Names.Contains(a.Name.LocalName, StringComparer.Ordinal)))
        {
            attribute.Value = "";
        }

        foreach (var author in document.Descendants().Where(e => e.Name.LocalName == "author" && !e.HasElements))
        {
            author.Value = "";
        }

        // A template that was left behind, and the folder on the disk of whoever saved it.
        document.Descendants().Where(e => e.Name.LocalName is "attachedTemplate" or "absPath").Remove();
        return Written(document);
    }
}
