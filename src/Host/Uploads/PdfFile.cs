using System.IO.Compression;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Uploads;

/// <summary>A PDF without its author, dates and history. One that runs something or carries other files is refused.</summary>
internal static class PdfFile
{
    private static readonly string[] Told = ["/Metadata", "/PieceInfo", "/LastModified"];
    private static readonly string[] Acts = ["/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/RichMedia", "/EmbeddedFile"];

    private const long MostUnpacked = 100L << 20;

    /// <summary>The document, or null when it cannot be read or is more than a document.</summary>
    public static byte[]? Rewritten(byte[] bytes)
    {
        if (!IsBounded(bytes))
        {
            return null;
        }

        try
        {
            using var source = new MemoryStream(bytes);
            using var document = PdfReader.Open(source, PdfDocumentOpenMode.Modify);
            var all = document.Internals.GetAllObjects().OfType<PdfDictionary>().ToList();
            if (document.PageCount == 0 || all.Exists(IsActive))
            {
                return null;
            }

            document.Info.Elements.Clear();
            document.Internals.Catalog.Elements.Remove("/OpenAction");
            all.ForEach(Clean);
            using var kept = new MemoryStream();
            document.Save(kept, closeStream: false);
            return kept.ToArray();
        }
        // A wall: somebody else's parser over somebody else's bytes. Whatever it throws, this is no document that can be kept.
        catch (Exception)
        {
            return null;
        }
    }

    // The reader unfolds what it is given. So everything that can unfold is unfolded once before, up to a limit; what is locked cannot be.
    private static bool IsBounded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("/Encrypt"u8) >= 0)
        {
            return false;
        }

        var (left, buffer, whole) = (MostUnpacked, new byte[81920], bytes.ToArray());
        for (int at = 0, next; (next = bytes[at..].IndexOf("stream"u8)) >= 0;)
        {
            at += next + 6;
            var begin = at;
            while (begin < bytes.Length && bytes[begin] is (byte)'\r' or (byte)'\n')
            {
                begin++;
            }

            if (begin == at || begin >= bytes.Length || (bytes[begin] & 0x0F) != 8)
            {
                continue;
            }

            left -= Unfolded(whole, begin, left, buffer);
            if (left < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static long Unfolded(byte[] bytes, int begin, long most, byte[] buffer)
    {
        var length = 0L;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes, begin, bytes.Length - begin), CompressionMode.Decompress);
            for (int read; length <= most && (read = stream.Read(buffer)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // No packed stream, or a broken one: the reader unfolds no more of it either.
            return length;
        }

        return length;
    }

    private static bool IsActive(PdfDictionary part) =>
        Acts.Any(a => part.Elements.GetName("/S") == a || part.Elements.GetName("/Type") == a || part.Elements.GetName("/Subtype") == a)
        || part.Elements.ContainsKey("/JS") || part.Elements.ContainsKey("/EF") || part.Elements.ContainsKey("/XFA");

    private static void Clean(PdfDictionary part)
    {
        foreach (var name in Told)
        {
            part.Elements.Remove(name);
        }

        part.Elements.Remove("/AA");
        // The author of a note; a field of a form has its name there.
        if (part.Elements.ContainsKey("/Rect") && !part.Elements.ContainsKey("/FT") && !part.Elements.ContainsKey("/Parent"))
        {
            part.Elements.Remove("/T");
        }

        if (part.Stream is { } stream && part.Elements.GetName("/Filter") == "/DCTDecode")
        {
            stream.Value = PictureMeta.Without("image/jpeg", stream.Value);
        }
    }
}
