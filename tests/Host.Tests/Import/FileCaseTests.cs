using StationKiosk.Host.Import;

namespace Host.Tests.Import;

/// <summary>Files as they really come, each with what is right.</summary>
public sealed class FileCaseTests
{
    private const string Hours = """{"sheet":1,"header":1,"columns":[{"from":1,"to":"employer"},{"from":2,"to":"title"},{"from":5,"to":"phone"},{"from":6,"to":"until"},{"from":8,"to":"place"}]}""";

    [Theory]
    [Trait("row", "C11")]
    [InlineData("x06.xlsx", 2, 0)]
    [InlineData("x06t.xlsx", 1, 0)]
    [InlineData("x16.xlsx", 1, 1)]
    [InlineData("x31.xlsx", 1, 0)]
    [InlineData("x32.xlsx", 1, 0)]
    [InlineData("x60.xlsx", 1, 0)]
    [InlineData("x61.xlsx", 1, 0)]
    [InlineData("x62.xlsx", 1, 0)]
    [InlineData("x45.xlsx", 1, 5)]
    [InlineData("x46.xlsx", 1, 2)]
    [InlineData("x52.xlsx", 1, 0)]
    [InlineData("c11.csv", 1, 0)]
    [InlineData("c13.xls", 1, 0)]
    [InlineData("c15.xls", 1, 0)]
    [InlineData("s07.xls", 1, 0)]
    [InlineData("c23.csv", 1, 0)]
    public async Task Is_read_whole_and_right(string name, int rows, int leftOut)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.RunAsync(TableFile.Open(Case(name)));

        Assert.Null(report.Fault);
        Assert.Equal((rows, leftOut, 0), (report.Counts.New, report.Counts.LeftOut, report.Counts.Invalid));
        Assert.All(desk.All(), r => Assert.Equal("包装工|2027-01-15|5|0605-5550001", $"{r.Body.Text("title")}|{r.Body.Text("until")}|{r.Body.ToJson()["headcount"]}|{r.Body.Text("phone")}"));
    }

    [Fact]
    public void Days_of_another_calendar_are_days_of_it()
    {
        var row = TableFile.Open(Case("t02.xlsx")).Rows(1).Single(r => r.Number == 2);

        Assert.Equal(["2027-01-20", "2027-02-20", "2027-01-15"], new[] { 2, 3, 8 }.Select(c => row.Cell(c).Text));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Rows_that_the_spreadsheet_hides_are_left_out_and_said()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.RunAsync(TableFile.Open(Case("x08.xlsx")));

        Assert.Equal((2, 1, 3), (report.Counts.New, report.Counts.LeftOut, report.Counts.Rows));
        Assert.Equal(("import.note.hidden", "1"), (report.Notes.Single().Code, report.Notes.Single().Args[0]));
        Assert.Equal((3, "import.left.hidden"), report.Rows.Where(r => r.Kind == RowKind.LeftOut).Select(r => (r.Row, r.Reasons[0].Note.Code)).Single());
        Assert.DoesNotContain(desk.All(), r => r.Body.Text("employer")!.Contains("hidden", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("row", "C11")]
    [InlineData("x09.xlsx", 3)]
    [InlineData("x35.xlsx", 12)]
    public async Task A_sheet_that_the_workbook_hides_is_not_the_list(string name, int rows)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.RunAsync(TableFile.Open(Case(name)));

        Assert.Equal(rows, report.Counts.New);
        Assert.DoesNotContain(desk.All(), r => r.Body.Text("employer")!.Contains("old", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_list_in_two_sheets_is_said_and_neither_closes_what_the_other_holds()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var file = TableFile.Open(Case("x36.xlsx"));
        string Mapping(int sheet) => Hours.Replace("\"sheet\":1", $"\"sheet\":{sheet}", StringComparison.Ordinal);

        var east = await desk.RunAsync(file, complete: true, mapping: Mapping(1));
        var west = await desk.RunAsync(file, complete: true, mapping: Mapping(2));
        var again = await desk.RunAsync(file, complete: true, dry: true, mapping: Mapping(1));

        Assert.Equal(("import.note.sheet", "12"), (east.Notes.Single().Code, east.Notes.Single().Args[1]));
        Assert.Equal((12, 12, 0, 0), (east.Counts.New, west.Counts.New, west.Counts.Closed, again.Counts.Closed));
        Assert.Equal((24, 12), (desk.All().Count, again.Counts.Unchanged));
    }

    [Fact]
    public async Task A_number_merged_over_its_neighbours_is_none_of_theirs()
    {
        await using var desk = await ImportDesk.OpenAsync();

        await desk.RunAsync(TableFile.Open(Case("x47.xlsx")));

        var posting = Assert.Single(desk.All()).Body;
        Assert.Equal(("0605-5550001", false), (posting.Text("phone"), posting.Has("until")));
    }

    [Theory]
    [Trait("row", "C11")]
    [InlineData("c03.csv")]
    [InlineData("c04.csv")]
    public async Task Half_a_character_costs_its_row_and_names_it(string name)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.RunAsync(TableFile.Open(Case(name)));

        var wrong = report.Rows.Single(r => r.Kind == RowKind.Invalid);
        Assert.Equal((report.Counts.Rows - 1, "import.fault.cut"), (report.Counts.New, wrong.Reasons[0].Note.Code));
        Assert.Equal(32, wrong.Row);
        Assert.DoesNotContain(desk.All(), r => r.Body.Json.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public void Traditional_characters_in_their_old_encoding_are_read() =>
        Assert.Equal(["案例c05食品有限公司", "截止日期"], [TableFile.Open(Case("c05.csv")).Rows(1).Last().Cell(1).Text, TableFile.Open(Case("c05.csv")).Rows(1).First().Cell(6).Text]);

    // Short lists in either old encoding, as a clerk's sheet program writes them; the headings of both name the same fields.
    [Theory]
    [Trait("row", "C11")]
    [InlineData("big5", "單位名稱,職位名稱,薪資待遇,招聘人數,聯繫電話,截止日期,工作地點", "雲溪電子有限公司,包裝工,4000-5000元/月,5,0605-5550001,2027-01-15,城東區春風路")]
    [InlineData("big5", "公司名稱,職位,薪資,人數,電話,截止日期,地址", "一二三四五六七八九十,包裝工,4000-5000元/月,5,0605-5550001,2027-01-15,上下左右")]
    [InlineData("GB18030", "单位名称,职位名称,薪资待遇,招聘人数,联系电话,截止日期,工作地点", "云溪电子有限公司,包装工,4000-5000元/月,5,0605-5550001,2027-01-15,城东区春风路")]
    public async Task A_list_in_an_old_encoding_is_told_by_the_words_of_its_heading(string encoding, string heading, string row)
    {
        await using var desk = await ImportDesk.OpenAsync();
        var path = desk.At("old.csv");
        await File.WriteAllBytesAsync(path, System.Text.Encoding.GetEncoding(encoding).GetBytes(heading + "\n" + row + "\n"), TestContext.Current.CancellationToken);

        var report = await desk.RunAsync(TableFile.Open(path));

        Assert.Equal((1, 0), (report.Counts.New, report.Counts.Invalid));
        var posting = Assert.Single(desk.All()).Body;
        Assert.Equal((row.Split(',')[0], row.Split(',')[1]), (posting.Text("employer"), posting.Text("title")));
        Assert.Equal(("2027-01-15", "0605-5550001"), (posting.Text("until"), posting.Text("phone")));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Rows_and_sheets_that_are_hidden_come_along_when_the_clerk_wants_them_and_it_is_said()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = TableFile.Open(Case("x08.xlsx"));
        var asked = new TableLayout(desk.Definition, desk.Today).Guess(rows)[0].ToMapping() with { Hidden = true };

        var report = await desk.RunAsync(rows, mapping: asked.ToJson().ToJsonString());

        Assert.Equal((3, 0), (report.Counts.New, report.Counts.LeftOut));
        Assert.Equal(("import.note.hidden.taken", "1"), (report.Notes.Single().Code, report.Notes.Single().Args[0]));

        var sheets = TableFile.Open(Case("x09.xlsx"));
        var shown = ImportLook.Of(sheets, desk.Definition, desk.Today, null, null)!;
        var all = ImportLook.Of(sheets, desk.Definition, desk.Today, null, null, hidden: true)!;
        Assert.True(shown.HasHidden);
        Assert.Equal("import.note.hidden-sheets", shown.Notes.Single().Code);
        Assert.Equal((shown.Sheet.Sheet, shown.Sheets.Count + 1), (all.Sheet.Sheet, all.Sheets.Count));
        var hidden = all.Sheets.Select(s => s.Key).Single(s => sheets.IsHidden(s));
        var old = ImportLook.Of(sheets, desk.Definition, desk.Today, hidden, null, hidden: true)!;
        Assert.Equal((hidden, "import.note.hidden-sheet.taken"), (old.Sheet.Sheet, old.Notes.Single(n => n.Code.StartsWith("import.note.hidden", StringComparison.Ordinal)).Code));
        Assert.True((await desk.RunAsync(sheets, mapping: old.ToMapping().ToJson().ToJsonString())).Counts.New > 0);
        Assert.False(ImportLook.Of(TableFile.Open(Case("x31.xlsx")), desk.Definition, desk.Today, null, null)!.HasHidden);
    }

    [Theory]
    [InlineData("c08.csv", "import.file.quote", "2")]
    [InlineData("c14.xls", "import.file.webarchive", null)]
    [InlineData("s06.fods", "import.file.format", null)]
    public void What_cannot_be_read_says_why_truly(string name, string code, string? where)
    {
        var note = Assert.Throws<TableFileException>(() => TableFile.Open(Case(name)).Rows(1).Count()).Note;

        Assert.Equal((code, where), (note.Code, note.Args.Count > 0 ? note.Args[0] : null));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_list_without_a_heading_keeps_all_its_rows_whatever_one_of_them_resembles()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = Enumerable.Range(1, 1603).Select(i => i == 7
            ? "https://jobs.example/7,岗位管理员,人数统计公司,民营公司,薪资面议,地点东区,05-02"
            : $"https://jobs.example/{i},保洁员{i},第{i}家政有限公司,民营公司,5000元/月,上海-奉贤区,04-18");
        var file = TableFile.Open(desk.Csv(string.Join('\n', rows)));

        var guess = new TableLayout(desk.Definition, desk.Today).Guess(file)[0];
        var said = ImportLook.Of(file, desk.Definition, desk.Today, 1, 0)!;
        var report = await desk.RunAsync(file);

        Assert.Equal(0, guess.Header);
        Assert.Equal("url,title,employer,,pay,place,posted", string.Join(',', guess.Columns.Select(c => c.Field)));
        Assert.Equal(guess.Columns.Select(c => c.Field), said.Sheet.Columns.Select(c => c.Field));
        Assert.Equal(1603, report.Counts.New);
    }

    [Fact]
    public void No_heading_said_by_hand_keeps_the_guesses_from_the_contents()
    {
        var file = TableFile.Open(Case("no-header-simple.xlsx"));

        var look = ImportLook.Of(file, Samples.Postings, new DateOnly(2026, 11, 30), 1, 0)!;

        Assert.Equal(["title", "employer", "pay", "phone", "until"], look.Sheet.Columns.Select(c => c.Field));
        Assert.Equal((0, 3), (look.Sheet.Header, look.Sheet.Rows.Count));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Titles_a_heading_of_two_lines_totals_and_remarks_are_told_from_the_entries()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Today = new DateOnly(2026, 11, 30);
        var file = TableFile.Open(Case("posts-merged-title.xlsx"));

        var guess = new TableLayout(desk.Definition, desk.Today).Guess(file)[0];
        var report = await desk.RunAsync(file);

        Assert.Equal(["缝纫工", "质检员（夜班）", "分拣员"], guess.Rows.Take(3).Select(r => r.Cell(guess.Columns.Single(c => c.Field == "title").Column).Text));
        Assert.Equal("电话", guess.Columns.Single(c => c.Field == "phone").Header);
        Assert.Equal(report.Counts.New + report.Counts.Invalid + report.Counts.Duplicate + report.Counts.LeftOut, report.Counts.Rows);
        Assert.Equal(2, report.Counts.LeftOut);
    }

    internal static string Case(string name) => Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures", "cases", name);
}
