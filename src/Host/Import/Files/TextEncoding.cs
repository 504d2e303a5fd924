using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>Finds the encoding of a text file by looking at all of it. Characters cut in half are few and cost their cells, not the file.</summary>
internal static class TextEncoding
{
    private const int CutIsRare = 20;

    /// <summary>The encoding, or null when the file is no text.</summary>
    public static Encoding? Detect(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[64 * 1024];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, read);
        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8;
        }

        if (Wide(head) is { } wide)
        {
            return wide;
        }

        var bytes = ByteSurvey.Of(stream, buffer);
        if (bytes.HasZero)
        {
            return null;
        }

        if (bytes.Utf8Cut == 0 || bytes.Utf8Whole >= bytes.Utf8Cut * CutIsRare)
        {
            return Encoding.UTF8;
        }

        return Old(stream, bytes, buffer);
    }

    // Nearly every file in Big5 could be one in GB 18030 as well. The words of its heading tell; only without any the counts do.
    private static Encoding? Old(Stream stream, ByteSurvey bytes, byte[] buffer)
    {
        var (isGb, isBig5) = (IsAllText(stream, "GB18030", buffer), IsAllText(stream, "big5", buffer));
        var (gb, big5) = (Encoding.GetEncoding("GB18030"), Encoding.GetEncoding("big5"));
        stream.Position = 0;
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        var (asGb, asBig5) = (HeadingWords.Count(head, gb), HeadingWords.Count(head, big5));
        if (asGb != asBig5 && (asGb > asBig5 ? isGb : isBig5))
        {
            return asGb > asBig5 ? gb : big5;
        }

        return isBig5 && bytes.LooksBig5 ? big5
            : isGb || (bytes.Pairs > 0 && bytes.CommonGb * 10 >= bytes.Pairs * 8) ? gb
            : null;
    }

    private static Encoding? Wide(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Without a mark, line feeds and separators still show which half of each pair is the zero.
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var few = head.Length / 40;
        return (even, odd) switch
        {
            (0, > 0) when odd > few => Encoding.Unicode,
            ( > 0, 0) when even > few => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    // A file cut off inside its last character is still text: only its last row suffers.
    private static bool IsAllText(Stream stream, string name, byte[] buffer)
    {
        stream.Position = 0;
        var strict = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var decoder = strict.GetDecoder();
        var chars = new char[strict.GetMaxCharCount(buffer.Length)];
        try
        {
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                decoder.GetChars(buffer, 0, read, chars, 0, flush: false);
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
