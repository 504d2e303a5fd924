using System.IO.Compression;
using System.Text;
using StationKiosk.Host.Import;

namespace Host.Tests.Import;

public sealed class BadFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "import.file.empty")]
    [InlineData("%PDF-1.7\n%âãÏÓ", "import.file.pdf")]
    [InlineData("<!DOCTYPE html><html><p>岗位</p></html>", "import.file.webpage")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "import.file.unknown")]
    [InlineData("{\"jobs\": []}", "import.file.unknown")]
    [InlineData("{\\rtf1 hello}", "import.file.unknown")]
    public void Text_that_is_no_table_gets_one_sentence(string text, string code) => Refused(_folder.Write("a.xlsx", text), code);

    [Fact]
    public void Random_bytes_are_no_spreadsheet()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);

        Refused(_folder.Write("a.xls", bytes), "import.file.unknown");
    }

    [Fact]
    public void Picture_is_no_spreadsheet() => Refused(_folder.Write("a.csv", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70]), "import.file.unknown");

    [Fact]
    public void Zip_of_something_else_is_no_spreadsheet() => Refused(Zip(("word/document.xml", "<w/>")), "import.file.unknown");

    [Fact]
    public void Open_document_and_binary_workbooks_name_the_way_out()
    {
        Refused(Zip(("content.xml", "<x/>")), "import.file.format");
        Refused(Zip(("xl/workbook.bin", "x")), "import.file.format");
    }

    [Fact]
    public void Workbook_with_macros_is_refused()
    {
        var path = new XlsxFile().Row("岗位").Save(_folder.At("a.xlsm"));
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.CreateEntry("xl/vbaProject.bin");
        }

        Refused(path, "import.file.macros");
    }

    [Fact]
    public void Old_workbook_with_macros_is_refused()
    {
        var bytes = File.ReadAllBytes(TableFileTests.Fixture("postings.xls"));

        Refused(_folder.Write("a.xls", [.. bytes, .. Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR"), .. new byte[512]]), "import.file.macros");
    }

    [Fact]
    public void Encrypted_xlsx_is_refused()
    {
        // An encrypted .xlsx is a compound file whose directory names the stream EncryptedPackage.
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[480]];

        Refused(_folder.Write("a.xlsx", bytes), "import.file.encrypted");
    }

    [Fact]
    public void Encrypted_xls_is_refused() => Refused(TableFileTests.Fixture("locked.xls"), "import.file.encrypted");

    [Fact]
    public void Truncated_workbooks_are_refused()
    {
        var xlsx = File.ReadAllBytes(new XlsxFile().Row("岗位", "公司").Row("保洁", "甲").Save(_folder.At("a.xlsx")));
        var xls = File.ReadAllBytes(TableFileTests.Fixture("postings.xls"));

        Refused(_folder.Write("b.xlsx", xlsx[..(xlsx.Length / 2)]), "import.file.damaged");
        Refused(_folder.Write("b.xls", xls[..(xls.Length / 3)]), "import.file.damaged");
    }

    [Fact]
    public void Zip_bomb_is_stopped_while_unpacking_even_when_its_header_lies()
    {
        var limits = new ImportLimits { UnpackedBytes = 1 << 20 };
        var file = new XlsxFile();
        for (var i = 0; i < 20_000; i++)
        {
            file.Row("保洁保洁保洁保洁", "甲公司甲公司甲公司");
        }

        var path = file.Save(_folder.At("a.xlsx"));
        int length;
        using (var zip = ZipFile.OpenRead(path))
        {
            length = (int)zip.Entries.Max(e => e.Length);
        }

        var lying = File.ReadAllBytes(path);
        for (int at; (at = lying.AsSpan().IndexOf(BitConverter.GetBytes(length))) >= 0;)
        {
            BitConverter.GetBytes(1000).CopyTo(lying, at);
        }

        Refused(path, "import.file.bomb", limits);
        var refused = Assert.Throws<TableFileException>(() => TableFile.Open(_folder.Write("b.xlsx", lying), limits));
        Assert.Contains(refused.Note.Code, new[] { "import.file.bomb", "import.file.damaged" });
    }

    [Fact]
    public void Endless_xml_text_is_stopped() =>
        Refused(Zip(("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", "<sst><si><t>" + new string('a', 3 << 20))), "import.file.line");

    [Fact]
    public void Entity_bomb_is_refused() =>
        Refused(Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>")), "import.file.damaged");

    [Fact]
    public void Endless_line_is_stopped_without_holding_it()
    {
        var path = _folder.At("a.csv");
        using (var writer = new StreamWriter(path))
        {
            var chunk = new string('甲', 1 << 16);
            for (var i = 0; i < 400; i++)
            {
                writer.Write(chunk);
            }
        }

        // Of this thread: other tests run beside it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(path, "import.file.cell");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40 << 20);
    }

    [Fact]
    public void Quote_that_never_closes_is_stopped() =>
        Refused(_folder.Write("a.csv", "a,b\n\"x," + string.Concat(Enumerable.Repeat("保洁,甲公司\n", 100_000))), "import.file.quote");

    [Fact]
    public void Too_large_file_is_not_even_opened() => Refused(_folder.Write("a.csv", "岗位,公司\n保洁,甲\n"), "import.file.large", new ImportLimits { FileBytes = 10 });

    [Fact]
    public void Too_many_columns_are_refused() => Refused(_folder.Write("a.csv", string.Join(',', Enumerable.Repeat("a", 500))), "import.file.columns");

    private static void Refused(string path, string code, ImportLimits? limits = null)
    {
        var refused = Assert.Throws<TableFileException>(() => TableFile.Open(path, limits).Rows(1).Count());
        Assert.Equal(code, refused.Note.Code);
    }

    private string Zip(params (string Name, string Text)[] entries)
    {
        var path = _folder.At(Guid.NewGuid().ToString("N") + ".xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return path;
    }
}
