using System.Buffers.Binary;

namespace StationKiosk.Host.Forms;

/// <summary>How large a picture says it is. A small file can unfold to more than a browser or printer bears.</summary>
internal static class PictureSize
{
    public const int MostPixels = 12_000;

    /// <summary>Whether a picture says its size and that size can be shown.</summary>
    public static bool IsShowable(string type, ReadOnlySpan<byte> bytes)
    {
        var (width, height) = type == "image/png" ? OfPng(bytes) : OfJpeg(bytes);
        return width is > 0 and <= MostPixels && height is > 0 and <= MostPixels;
    }

    private static (int Width, int Height) OfPng(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
        ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
        : (0, 0);

    // The size stands in the frame header (SOF), behind segments that each tell their length.
    private static (int Width, int Height) OfJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]));
        }

        return (0, 0);
    }
}
