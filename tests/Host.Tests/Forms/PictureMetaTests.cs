using StationKiosk.Host.Forms;

namespace Host.Tests.Forms;

[Trait("row", "L17")]
public sealed class PictureMetaTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 4, 1, 2, 0x55, 0xAA, 0xFF, 0xD9];
    private static readonly byte[] Frame = [0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0];

    [Fact]
    public void A_photograph_no_longer_tells_where_it_was_taken_and_still_which_way_up_it_is()
    {
        byte[] gps = [.. "GPS 30.2521 N 119.9018 E"u8];
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. gps];
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1]), .. Segment(0xE1, exif), .. Segment(0xED, "Photoshop IPTC by Zhang"u8), .. Segment(0xFE, "comment"u8), .. Frame, .. Scan];

        var clean = PictureMeta.Without("image/jpeg", photo);

        Assert.Equal(-1, clean.AsSpan().IndexOf("GPS"u8));
        Assert.Equal(-1, clean.AsSpan().IndexOf("Zhang"u8));
        Assert.Equal(-1, clean.AsSpan().IndexOf("comment"u8));
        Assert.True(clean.AsSpan().IndexOf("JFIF"u8) > 0);
        Assert.True(clean.AsSpan().EndsWith([.. Frame, .. Scan]));
        // Cleaning it again finds the same orientation, so it was written as a reader of EXIF expects it.
        Assert.Equal(clean, PictureMeta.Without("image/jpeg", clean));
        Assert.Equal(6, clean[clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12]) + 9]);
    }

    [Fact]
    public void A_drawing_loses_its_texts_and_keeps_its_pixels()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", "Author Li Xiaoman"u8), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];

        var clean = PictureMeta.Without("image/png", png);

        Assert.Equal(-1, clean.AsSpan().IndexOf("Li Xiaoman"u8));
        Assert.Equal([.. png[..8], .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])], clean);
    }

    [Theory]
    [InlineData("image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1 })]
    [InlineData("image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0, 20, 69, 120, 105, 102, 0, 0, 73, 73, 42, 0, 255, 255, 255, 127, 0, 0 })]
    [InlineData("image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void What_is_broken_stays_broken_and_breaks_nothing(string type, byte[] bytes) =>
        Assert.True(PictureMeta.Without(type, bytes).Length <= bytes.Length + 36);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content) => [0, 0, 0, (byte)content.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. content, 1, 2, 3, 4];
}
