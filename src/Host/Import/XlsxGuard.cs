using System.IO.Compression;
using System.Xml;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// Goes once through a packed workbook before anything else reads it: unpacks every entry to nowhere and counts (sizes in a zip's
/// headers can lie), refuses macros and encryption, and notes cells that show an error and formulas that hold no value, both of which
/// the reader would take for empty cells.
/// </summary>
internal sealed class XlsxGuard(ImportLimits limits)
{
    private const int MaxEntries = 5000;
    private const int MaxNotes = 20_000;
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
    private readonly UnpackedCount _count = new();
    private readonly Dictionary<string, Dictionary<(int Row, int Column), ImportNote>> _notes = new(StringComparer.OrdinalIgnoreCase);
    private int _found;

    /// <summary>What is wrong with cells that cannot be read, by sheet name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>> Check(string path, ImportLimits limits) => new XlsxGuard(limits).Check(path);

    private Dictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>> Check(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        Refuse(zip);
        foreach (var entry in zip.Entries)
        {
            Unpack(entry);
        }

        var named = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>>(StringComparer.Ordinal);
        foreach (var (name, part) in SheetParts(zip))
        {
            if (_notes.TryGetValue(part, out var cells))
            {
                named[name] = cells;
            }
        }

        return named;
    }

    private static void Refuse(ZipArchive zip)
    {
        if (zip.Entries.Count > MaxEntries)
        {
            throw new TableFileException("import.file.unknown");
        }

        if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new TableFileException("import.file.macros");
        }

        if (zip.GetEntry("EncryptedPackage") is not null)
        {
            throw new TableFileException("import.file.encrypted");
        }

        if (zip.GetEntry("xl/workbook.bin") is not null || zip.GetEntry("content.xml") is not null)
        {
            throw new TableFileException("import.file.format");
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            throw new TableFileException("import.file.unknown");
        }
    }

    private void Unpack(ZipArchiveEntry entry)
    {
        var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var stream = new GuardedStream(entry.Open(), limits, _count, isXml);
        if (entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && isXml)
        {
            FindUnreadable(entry.FullName, stream);
            return;
        }

        stream.CopyTo(Stream.Null);
    }

    private void FindUnreadable(string part, Stream stream)
    {
        using var reader = XmlReader.Create(stream, Xml);
        var cell = "";
        bool isError = false, hasFormula = false, hasValue = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "c":
                        (cell, isError, hasFormula, hasValue) = (reader.GetAttribute("r") ?? "", reader.GetAttribute("t") == "e", false, false);
                        break;
                    case "f":
                        hasFormula = true;
                        break;
                    case "v" or "is":
                        hasValue = true;
                        break;
                }
            }
            else if (isError && hasValue && reader.NodeType == XmlNodeType.Text && reader.Value.StartsWith('#'))
            {
                Note(part, cell, new ImportNote { Code = "import.fault.error", Args = [reader.Value] });
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c" && hasFormula && !hasValue)
            {
                Note(part, cell, new ImportNote { Code = "import.fault.formula" });
            }
        }
    }

    private void Note(string part, string cell, ImportNote note)
    {
        if (++_found > MaxNotes)
        {
            throw new TableFileException("import.file.formulas");
        }

        if (!_notes.TryGetValue(part, out var cells))
        {
            _notes[part] = cells = [];
        }

        var (row, column) = (0, 0);
        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c))
            {
                row = (row * 10) + (c - '0');
            }
            else
            {
                column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            }
        }

        cells[(row, column)] = note;
    }

    private static IEnumerable<(string Name, string Part)> SheetParts(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target"))
        {
            targets[relation.First] = relation.Second;
        }

        foreach (var (name, id) in Elements(zip, "xl/workbook.xml", "sheet", "name", "id"))
        {
            var target = targets.GetValueOrDefault(id, "");
            yield return (name, target.StartsWith('/') ? target[1..] : "xl/" + target);
        }
    }

    private static IEnumerable<(string First, string Second)> Elements(ZipArchive zip, string part, string element, string first, string second)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Xml);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                yield return (Attribute(reader, first), Attribute(reader, second));
            }
        }
    }

    // The relation id carries a namespace whose address differs between the two dialects of the format.
    private static string Attribute(XmlReader reader, string localName)
    {
        var value = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == localName)
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }
}
