using System.Text;

namespace StationKiosk.Host.Import;

/// <summary>
/// Tells UTF-8, UTF-16 and GB18030 apart. UTF-8 is proved over the whole file, because one page of ASCII at the start says nothing about the rest.
/// </summary>
internal static class TextEncoding
{
    /// <summary>The encoding, or null when the bytes are no text.</summary>
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

        if (IsAllText(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), buffer))
        {
            return Encoding.UTF8;
        }

        var gb = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return IsAllText(stream, gb, buffer) ? Encoding.GetEncoding("GB18030") : null;
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
    private static bool IsAllText(Stream stream, Encoding strict, byte[] buffer)
    {
        stream.Position = 0;
        var decoder = strict.GetDecoder();
        var chars = new char[strict.GetMaxCharCount(buffer.Length)];
        try
        {
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                var count = decoder.GetChars(buffer, 0, read, chars, 0, flush: false);
                if (chars.AsSpan(0, count).Contains('\0'))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
