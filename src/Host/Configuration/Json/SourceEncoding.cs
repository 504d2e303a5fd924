using System.Text;

namespace StationKiosk.Host.Configuration.Json;

/// <summary>Recognizes the encodings that older editors on Chinese desktops leave behind; only UTF-8 can be read.</summary>
internal static class SourceEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The code and place of the fault, or null for good UTF-8.</summary>
    public static (string Code, int Offset)? FaultIn(byte[] bytes)
    {
        if (LooksLikeUtf16(bytes))
        {
            return ("encoding-utf16", 0);
        }

        try
        {
            _ = Strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            return ("encoding-not-utf8", Math.Max(0, e.Index));
        }
    }

    private static bool LooksLikeUtf16(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];
}
