using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Host.Tests.Import;
using StationKiosk.Host.Export;
using StationKiosk.Host.Import;

namespace Host.Tests.Export;

public sealed class TableExportTests : IDisposable
{
    private static readonly ExportColumn[] Columns = [new("岗位名称", 24), new("招聘人数"), new("截止日期"), new("福利")];
    private static readonly object?[][] Rows =
    [
        ["保洁员 \"早班\", 夜班\n第二行", 3L, new DateOnly(2024, 6, 1), new[] { "包吃", "包住" }],
        ["=HYPERLINK(\"http://evil.example\")", -5, null, Array.Empty<string>()],
        ["+1", 2.5m, null, new[] { "@SUM(A1)" }],
        ["\tx", null, null, null],
        ["＝1+1", null, null, "控制\u0001字符"],
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Exported_table_is_read_back_as_it_was(string kind)
    {
        var rows = TableFile.Open(await WriteAsync(kind)).Rows(1).ToList();

        Assert.Equal(["岗位名称", "招聘人数", "截止日期", "福利"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal("保洁员 \"早班\", 夜班\n第二行", rows[1].Cell(1).Raw);
        Assert.Equal(["3", "2024-06-01", "包吃、包住"], rows[1].Cells[1..].Select(c => c.Text));
        Assert.Equal(["=HYPERLINK(\"http://evil.example\")", "-5"], rows[2].Cells[..2].Select(c => c.Text));
        Assert.Equal("@SUM(A1)", rows[3].Cell(4).Text);
    }

    [Fact]
    public async Task No_cell_of_a_csv_begins_a_formula()
    {
        var bytes = await File.ReadAllBytesAsync(await WriteAsync("csv"), TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",-5,,\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n'+1,2.5,,'@SUM(A1)\r\n'\tx,,,\r\n'＝1+1,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_is_valid_holds_no_formula_and_keeps_numbers_and_days()
    {
        var path = await WriteAsync("xlsx");

        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>3</v>", sheet, StringComparison.Ordinal);
        Assert.Contains("s=\"2\"><v>45444</v>", sheet, StringComparison.Ordinal);
        Assert.Contains(">'=HYPERLINK", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_goes_out_through_a_stream_that_cannot_seek()
    {
        var path = _folder.At("a.xlsx");
        await using (var file = File.Create(path))
        {
            await using var pipe = new GZipStream(Stream.Null, CompressionLevel.Fastest);
            await XlsxTable.WriteAsync(pipe, "岗位", Columns, Many(20_000));
            await XlsxTable.WriteAsync(file, "岗位/2024:五月", Columns, Many(2000));
        }

        var source = TableFile.Open(path);
        Assert.Equal("岗位2024五月", Assert.Single(source.Sheets));
        Assert.Equal(2001, source.Rows(1).Count());
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Many(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            yield return ["保洁员", i, new DateOnly(2024, 6, 1), "包吃"];
        }

        await Task.CompletedTask;
    }

    private async Task<string> WriteAsync(string kind)
    {
        var path = _folder.At("out." + kind);
        await using var file = File.Create(path);
        await (kind == "csv" ? CsvTable.WriteAsync(file, Columns, All()) : XlsxTable.WriteAsync(file, "岗位", Columns, All()));
        return path;
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> All()
    {
        foreach (var row in Rows)
        {
            yield return row;
        }

        await Task.CompletedTask;
    }
}
