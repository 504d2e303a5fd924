using System.Globalization;
using System.Text;
using StationKiosk.Host.Import.Files;

namespace StationKiosk.Host.Import;

/// <summary>
/// Opens what a clerk hands in. The content decides, never the file's extension, because web sites name their pages .xls and people rename files.
/// </summary>
internal static class TableFile
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] EmptyZip = [0x50, 0x4B, 0x05, 0x06];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly string[] Html = ["<html", "<!doctype html", "<table", "<meta", "<div", "<head", "<style", "<body", "<!--", "<center", "<font", "<title"];

    // Old workbooks and old Chinese texts both need the framework's code pages, which are not registered by default.
    static TableFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The file as a table; throws <see cref="TableFileException"/> with one sentence when it is none.</summary>
    public static TableSource Open(string path, ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            throw new TableFileException("import.file.empty");
        }

        if (length > limits.FileBytes)
        {
            throw new TableFileException("import.file.large", Megabytes(length), Megabytes(limits.FileBytes));
        }

        var head = Head(path);
        if (head.StartsWith(Zip) || head.StartsWith(EmptyZip))
        {
            return XlsxSource.Open(path, limits);
        }

        return head.StartsWith(Compound) || IsBareBiff(head) ? XlsSource.Open(path, limits) : OpenText(path, head, limits);
    }

    private static TableSource OpenText(string path, ReadOnlySpan<byte> head, ImportLimits limits)
    {
        if (head.StartsWith("%PDF"u8))
        {
            throw new TableFileException("import.file.pdf");
        }

        if (head.StartsWith("{\\rtf"u8) || IsPicture(head))
        {
            throw new TableFileException("import.file.unknown");
        }

        var encoding = TextEncoding.Detect(path) ?? throw new TableFileException("import.file.unknown");
        var start = encoding.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            throw new TableFileException("import.file.webarchive");
        }

        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? SheetXmlSource.Open(path, limits)
                : throw new TableFileException(start.Contains("opendocument", StringComparison.Ordinal) ? "import.file.format" : "import.file.unknown");
        }

        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || Array.Exists(Html, h => start.StartsWith(h, StringComparison.OrdinalIgnoreCase)))
        {
            return HtmlSource.Open(path, encoding, limits);
        }

        return start is ['{', ..] or ['[', '{', ..] ? throw new TableFileException("import.file.unknown") : CsvSource.Open(path, encoding, limits);
    }

    private static byte[] Head(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[4096];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read];
    }

    // Excel 2 to 4 wrote the record stream without a container; some old programs still do.
    private static bool IsBareBiff(ReadOnlySpan<byte> head) =>
        head.Length > 4 && head[0] == 0x09 && head[1] is 0x00 or 0x02 or 0x04 or 0x08 && head[2] is 0x04 or 0x06 or 0x08 or 0x10 && head[3] == 0;

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith("GIF8"u8);

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
