using System.Buffers.Binary;

namespace StationKiosk.Host.Forms;

/// <summary>
/// Takes out of a photograph inside a document what it tells beside what it shows: where, with which telephone, when and by whom it was taken.
/// Pictures of their own are written anew, see <see cref="Uploads.Picture"/>.
/// </summary>
internal static class PictureMeta
{
    private static readonly string[] Told = ["eXIf", "tEXt", "iTXt", "zTXt", "tIME"];

    public static byte[] Without(string type, byte[] bytes) => type switch
    {
        "image/jpeg" => Jpeg(bytes),
        "image/png" => Png(bytes),
        _ => bytes,
    };

    private static byte[] Jpeg(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..2]);
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            // From here on stands the picture itself.
            if (marker == 0xDA || end > bytes.Length)
            {
                break;
            }

            var segment = bytes[at..end];
            if (marker == 0xE1 && Orientation(segment) is > 1 and <= 8 and var turned)
            {
                kept.Write(OnlyTurned(turned));
            }
            else if (marker is not (0xFE or >= 0xE1 and <= 0xED or 0xEF))
            {
                kept.Write(segment);
            }

            at = end;
        }

        kept.Write(bytes[at..]);
        return kept.ToArray();
    }

    // TIFF inside the segment: byte order, offset of the first directory, entries of twelve bytes; tag 0x0112 is the orientation.
    private static int Orientation(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 18 || !segment[4..10].SequenceEqual("Exif\0\0"u8))
        {
            return 0;
        }

        var tiff = segment[10..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(int.MaxValue, isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        for (var entry = directory + 2; directory >= 8 && entry <= tiff.Length - 12 && entry < directory + 2 + (Short(tiff, directory, isLittle) * 12); entry += 12)
        {
            if (Short(tiff, entry, isLittle) == 0x0112)
            {
                return Short(tiff, entry + 8, isLittle);
            }
        }

        return 0;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static byte[] OnlyTurned(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Png(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..8]);
        var at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                break;
            }

            var end = at + 12 + (int)length;
            if (!Told.Contains(System.Text.Encoding.ASCII.GetString(bytes[(at + 4)..(at + 8)]), StringComparer.Ordinal))
            {
                kept.Write(bytes[at..end]);
            }

            at = end;
        }

        kept.Write(bytes[at..]);
        return kept.ToArray();
    }
}
