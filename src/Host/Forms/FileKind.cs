namespace StationKiosk.Host.Forms;

/// <summary>What a file is, by its first bytes; what it is called or said to be decides nothing.</summary>
internal static class FileKind
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The media type, or null for anything that is not accepted at all.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        return bytes.StartsWith("PK\u0003\u0004"u8) ? InPackage(bytes) : null;
    }

    // Macros would make it another kind, which nobody here opens.
    private static string? InPackage(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("vbaProject.bin"u8) >= 0)
        {
            return null;
        }

        if (bytes.IndexOf("word/document.xml"u8) >= 0)
        {
            return Office + "wordprocessingml.document";
        }

        return bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? Office + "spreadsheetml.sheet" : null;
    }
}
