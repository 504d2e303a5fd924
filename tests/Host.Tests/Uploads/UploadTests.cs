using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using SkiaSharp;
using StationKiosk.Host.Uploads;

namespace Host.Tests.Uploads;

/// <summary>Files are read and written anew: what they tell beside what they show is not kept, and what is not what it says is refused.</summary>
[Trait("row", "L17")]
public sealed class UploadTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly string[] Pictures = ["image/jpeg", "image/png"];
    private static readonly string[] Documents = ["application/pdf", Docx];

    [Fact]
    public async Task A_photograph_keeps_its_pixels_the_right_way_up_and_tells_nothing_in_any_of_its_parts()
    {
        var photo = Drawn(SKEncodedImageFormat.Jpeg);
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS 30.2521 N"u8];
        byte[] second = [.. photo[..2], .. Segment(0xE1, [.. exif, .. "GPS of the second"u8]), .. photo[2..]];
        byte[] given = [.. photo[..2], .. Segment(0xE1, exif), .. Segment(0xE2, "MPF GPS"u8), .. Segment(0xFE, "GPS comment"u8), .. photo[2..], .. second, .. "GPS+31.2304 motion"u8];

        var kept = await UploadReader.ReadAsync(given, Pictures, "wrong", TestContext.Current.CancellationToken);

        Assert.Null(kept.Problem);
        Assert.Equal(-1, kept.Bytes.AsSpan().IndexOf("GPS"u8));
        Assert.Equal(-1, kept.Bytes.AsSpan().IndexOf("Exif"u8));
        using var shown = SKBitmap.Decode(kept.Bytes);
        Assert.Equal((20, 40), (shown.Width, shown.Height));
        // The red corner was above on the left; turned to the right it is above on the right.
        Assert.True(shown.GetPixel(17, 3) is { Red: > 200, Blue: < 80 });
        Assert.True(shown.GetPixel(3, 36) is { Red: < 80, Blue: > 200 });
    }

    [Fact]
    public async Task A_drawing_loses_its_texts_private_parts_and_what_hangs_on_behind()
    {
        var drawn = Drawn(SKEncodedImageFormat.Png);
        byte[] given = [.. drawn[..33], .. Chunk("tEXt", "Author Li Xiaoman"u8), .. Chunk("prVt", "Li Xiaoman"u8), .. drawn[33..], .. "Li Xiaoman again"u8];

        var kept = await UploadReader.ReadAsync(given, Pictures, "wrong", TestContext.Current.CancellationToken);

        Assert.Equal("image/png", kept.Type);
        Assert.Equal(-1, kept.Bytes.AsSpan().IndexOf("Li Xiaoman"u8));
        using var shown = SKBitmap.Decode(kept.Bytes);
        Assert.Equal((40, 20), (shown.Width, shown.Height));
        Assert.True(shown.GetPixel(3, 3) is { Red: > 200, Blue: < 80 });
    }

    [Fact]
    public async Task More_than_forty_megapixels_half_a_picture_and_no_picture_are_refused()
    {
        var drawn = Drawn(SKEncodedImageFormat.Png);
        var large = (byte[])drawn.Clone();
        BinaryPrimitives.WriteInt32BigEndian(large.AsSpan(16), 12_000);
        BinaryPrimitives.WriteInt32BigEndian(large.AsSpan(20), 12_000);
        BinaryPrimitives.WriteUInt32BigEndian(large.AsSpan(29), Crc(large.AsSpan(12, 17)));

        foreach (var bytes in new[] { large, drawn[..^40], Drawn(SKEncodedImageFormat.Jpeg)[..200], [.. drawn[..8], .. "MZ this is a program"u8] })
        {
            var refused = await UploadReader.ReadAsync(bytes, Pictures, "wrong", TestContext.Current.CancellationToken);
            Assert.Equal("field.file-pixels", refused.Problem);
            Assert.Equal(40, refused.Args[0]);
        }

        Assert.Equal("wrong", (await UploadReader.ReadAsync([.. "MZ this is a program"u8], Pictures, "wrong", TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task A_document_keeps_its_words_and_loses_its_author()
    {
        var kept = await UploadReader.ReadAsync(Written(), Documents, "wrong", TestContext.Current.CancellationToken);

        Assert.Null(kept.Problem);
        using var opened = WordprocessingDocument.Open(new MemoryStream(kept.Bytes), false);
        Assert.Contains("工资条", opened.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.Null(opened.PackageProperties.Creator);
        Assert.DoesNotContain("王经办", Unpacked(kept.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fakes_macros_and_carried_programs_are_refused_or_left_behind()
    {
        var good = Written();
        byte[] fake = [.. "PK\u0003\u0004"u8, .. new byte[26], .. "word/document.xml"u8, .. "MZ this is a program"u8];
        var carried = With(good, ("word/tool.exe", "MZ this is a program"), ("word/vbaproject.BIN", "MZ this is a program"));
        var macro = With(good, ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaproject.BIN"/></Relationships>"""), ("word/vbaproject.BIN", "MZ"));
        var typed = With(good, ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"""));
        var bomb = With(good, ("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><document>&b;</document>"));

        foreach (var bytes in new[] { fake, macro, typed, bomb })
        {
            Assert.Equal("field.file-unreadable", await ProblemAsync(bytes));
        }

        Assert.Null(await ProblemAsync(carried));
        Assert.DoesNotContain("MZ this is a program", Unpacked((await UploadReader.ReadAsync(carried, Documents, "wrong", TestContext.Current.CancellationToken)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_loses_its_author_and_one_that_runs_something_or_is_none_is_refused()
    {
        var kept = await UploadReader.ReadAsync(Pdf(false), Documents, "wrong", TestContext.Current.CancellationToken);

        Assert.Null(kept.Problem);
        using var opened = PdfReader.Open(new MemoryStream(kept.Bytes), PdfDocumentOpenMode.Import);
        Assert.Equal((1, ""), (opened.PageCount, opened.Info.Author));
        Assert.Equal(-1, kept.Bytes.AsSpan().IndexOf("Wang Jingban"u8));
        Assert.Equal(-1, kept.Bytes.AsSpan().IndexOf("behind the end"u8));
        Assert.Equal("field.file-unreadable", await ProblemAsync(Pdf(true)));
        Assert.Equal("field.file-unreadable", await ProblemAsync(Unfolding()));
        Assert.Equal("field.file-unreadable", await ProblemAsync([.. "%PDF-1.7 MZ this is a program"u8]));
    }

    private static async Task<string?> ProblemAsync(byte[] bytes) => (await UploadReader.ReadAsync(bytes, Documents, "wrong", TestContext.Current.CancellationToken)).Problem;

    private static byte[] Drawn(SKEncodedImageFormat format)
    {
        using var pixels = new SKBitmap(40, 20);
        using var canvas = new SKCanvas(pixels);
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, 20, 10, red);
        canvas.Flush();
        return pixels.Encode(format, 95).ToArray();
    }

    private static byte[] Written()
    {
        using var memory = new MemoryStream();
        using (var made = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            made.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new InsertedRun(new Run(new Text("工资条"))) { Author = "王经办", Id = "1" })));
            made.PackageProperties.Creator = "王经办";
            made.PackageProperties.LastModifiedBy = "王经办";
        }

        return memory.ToArray();
    }

    private static byte[] With(byte[] package, params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        memory.Write(package);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                archive.GetEntry(name)?.Delete();
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    private static string Unpacked(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return string.Concat(archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return e.FullName + reader.ReadToEnd();
        }));
    }

    private static byte[] Pdf(bool runs)
    {
        using var memory = new MemoryStream();
        using var document = new PdfDocument();
        document.AddPage();
        document.Info.Author = "Wang Jingban";
        if (runs)
        {
            var action = new PdfDictionary(document);
            action.Elements.SetName("/S", "/JavaScript");
            action.Elements.SetString("/JS", "app.alert(1)");
            document.Internals.AddObject(action);
            document.Internals.Catalog.Elements.SetReference("/OpenAction", action);
        }

        document.Save(memory, closeStream: false);
        return runs ? memory.ToArray() : [.. memory.ToArray(), .. "\nbehind the end"u8];
    }

    // Two hundred kilobytes that unfold to two hundred megabytes.
    private static byte[] Unfolding()
    {
        using var memory = new MemoryStream();
        using (var packed = new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            var nothing = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                packed.Write(nothing);
            }
        }

        return [.. "%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"u8, .. memory.ToArray(), .. "\nendstream\nendobj\n"u8];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [0, 0, 0, (byte)content.Length, .. named, .. sum];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
