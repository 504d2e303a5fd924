using System.IO.Compression;
using System.Xml;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// The zip of a packed workbook: its parts by name, read within limits. Some programs write backslashes between the folders, and the two
/// dialects of the format name their elements in other namespaces, so that local names count.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MaxEntries = 5000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
    private readonly ZipArchive _zip;
    private readonly ImportLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(string path, ImportLimits limits)
    {
        (_zip, _limits) = (ZipFile.OpenRead(path), limits);
        if (_zip.Entries.Count > MaxEntries)
        {
            throw new TableFileException("import.file.unknown");
        }

        foreach (var entry in _zip.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        Refuse();
    }

    /// <summary>Bytes unpacked so far; whoever goes over the parts anew begins anew.</summary>
    public UnpackedCount Count { get; set; } = new();

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>A part as XML, or null when there is none.</summary>
    public XmlReader? Open(string part) =>
        _entries.TryGetValue(part, out var entry) ? XmlReader.Create(new GuardedStream(entry.Open(), _limits, Count, isXml: true), Settings) : null;

    /// <summary>An attribute by its local name, or null.</summary>
    public static string? Attribute(XmlReader reader, string localName)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == localName ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }

    public void Dispose() => _zip.Dispose();

    private void Refuse()
    {
        if (_entries.Keys.Any(e => e.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new TableFileException("import.file.macros");
        }

        if (Has("EncryptedPackage"))
        {
            throw new TableFileException("import.file.encrypted");
        }

        if (Has("xl/workbook.bin") || Has("content.xml"))
        {
            throw new TableFileException("import.file.format");
        }

        if (!Has("xl/workbook.xml"))
        {
            throw new TableFileException("import.file.unknown");
        }
    }
}
