using System.IO.Compression;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Files;

namespace Host.Tests.Import;

/// <summary>Files that are made to hurt are read, or given up, in a process of their own.</summary>
public sealed class TableReadingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("row", "C11")]
    public async Task A_row_that_no_spreadsheet_has_is_refused()
    {
        using var reading = new TableReading();

        var refused = await Assert.ThrowsAsync<TableFileException>(() => reading.ReadAsync(Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>"), Copy()));

        Assert.Equal(("import.file.row", "2147483647"), (refused.Note.Code, refused.Note.Args[0]));
        Assert.False(File.Exists(Copy()));
    }

    [Fact]
    public void The_last_row_that_a_spreadsheet_has_costs_no_more_than_the_first()
    {
        var rows = TableFile.Open(Sheet("<row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c></row>")).Rows(1).ToList();

        Assert.Equal((1048576, "1"), (Assert.Single(rows).Number, rows[0].Cell(2).Text));
    }

    [Theory]
    [InlineData(48 << 20, 120, "import.file.heavy")]
    [InlineData(128 << 20, 0, "import.file.slow")]
    public async Task A_file_that_takes_too_much_is_given_up_in_words(int heap, int seconds, string code)
    {
        using var reading = new TableReading(new ImportLimits { HeapBytes = heap, Processor = TimeSpan.FromSeconds(seconds) });
        var page = _folder.Write("a.xls", "<table>" + string.Concat(Enumerable.Repeat("<tr><td>岗<td>公司<td>1<td>2<td>3</tr>", 150_000)) + "</table>");

        var refused = await Assert.ThrowsAsync<TableFileException>(() => reading.ReadAsync(page, Copy()));

        Assert.Equal(code, refused.Note.Code);
        Assert.False(File.Exists(Copy()));
    }

    [Fact]
    public void A_short_text_in_many_cells_does_not_grow_beyond_its_limit()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"inlineStr\"><is><t>" + new string('a', 200) + "</t></is></c>", 300));
        var source = TableFile.Open(Sheet(string.Concat(Enumerable.Repeat($"<row>{cells}</row>", 20))));

        var refused = Assert.Throws<TableFileException>(() => TableCopy.Write(source, Copy(), new ImportLimits { CopyBytes = 1 << 20 }));

        Assert.Equal("import.file.bomb", refused.Note.Code);
    }

    [Fact]
    public void Many_texts_leave_the_memory_and_come_back_the_same()
    {
        using var texts = new SharedTexts();
        var long10 = new string('长', 100_000);
        for (var i = 0; i < 120; i++)
        {
            texts.Add($"{i}{long10}");
        }

        Assert.Equal((120, $"3{long10}", $"119{long10}", ""), (texts.Count, texts.At(3), texts.At(119), texts.At(120)));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Files_are_read_one_after_the_other_and_know_their_place()
    {
        using var reading = new TableReading();
        var files = Enumerable.Range(1, 3).Select(i => _folder.Write($"{i}.csv", $"岗位,公司\n保洁{i},甲\n")).ToList();

        var all = files.Select(f => reading.ReadAsync(f, f + ".table")).ToList();
        var places = files.Select(reading.Ahead).ToList();
        var sources = await Task.WhenAll(all);

        Assert.Equal([0, 1, 2], places);
        Assert.Equal(["保洁1", "保洁2", "保洁3"], sources.Select(s => s.Rows(1).ElementAt(1).Cell(1).Text));
        Assert.Equal([0, 0, 0], files.Select(reading.Ahead));
    }

    [Fact]
    public async Task A_reading_that_is_given_up_ends_its_process_and_lets_the_next_one_in()
    {
        using var reading = new TableReading();
        using var cancel = new CancellationTokenSource();
        var file = _folder.Write("a.csv", "岗位,公司\n保洁,甲\n");

        var first = reading.ReadAsync(file, Copy(), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(2, (await reading.ReadAsync(file, Copy(), TestContext.Current.CancellationToken)).Rows(1).Count());
    }

    [Theory]
    [InlineData("x06.xlsx")]
    [InlineData("x09.xlsx")]
    [InlineData("x08.xlsx")]
    [InlineData("c03.csv")]
    [InlineData("posts-merged-title.xlsx")]
    public void The_copy_says_what_the_file_says(string name)
    {
        var source = TableFile.Open(FileCaseTests.Case(name));
        TableCopy.Write(source, Copy(), ImportLimits.Default);

        var copy = TableCopy.Open(Copy());

        Assert.Equal(source.Sheets, copy.Sheets);
        for (var sheet = 1; sheet <= source.Sheets.Count; sheet++)
        {
            Assert.Equal(source.IsHidden(sheet), copy.IsHidden(sheet));
            Assert.Equal(source.Rows(sheet).Where(r => !r.IsEmpty).Select(Said), copy.Rows(sheet).Select(Said));
        }
    }

    private static string Said(TableRow row) =>
        $"{row.Number} {row.IsHidden} {string.Join('|', row.Cells.Select(c => $"{c.Text}~{c.Raw}~{c.Number}~{c.Moment:s}~{c.Is1904}"))} {string.Join(',', row.Faults?.Select(f => $"{f.Key}{f.Value.Code}") ?? [])}";

    private string Copy() => _folder.At("copy.table");

    /// <summary>The smallest workbook with these rows.</summary>
    private string Sheet(string rows)
    {
        var path = _folder.At(Guid.NewGuid().ToString("N") + ".xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
        Add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Add("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>");
        return path;

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
