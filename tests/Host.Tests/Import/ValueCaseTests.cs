using Host.Tests.JobBoard;
using Host.Tests.Policies;
using Host.Tests.Training;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Import;

/// <summary>Values as clerks and their spreadsheets write them, through the imports of the shipped services: right, or refused or flagged, never silently wrong.</summary>
public sealed class ValueCaseTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    [Trait("row", "C11")]
    [Trait("row", "J5")]
    public async Task What_a_spreadsheet_made_of_what_was_typed_is_never_believed()
    {
        await using var app = await StationApp.StartAsync();
        var module = app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];
        string[] fields = ["employer", "title", "pay", "headcount", "phone", "until", "hours", "place"];
        CellText[] Row(string title, params (string Field, CellText Cell)[] cells) =>
            [.. fields.Select(f => cells.Where(c => c.Field == f).Select(c => c.Cell).DefaultIfEmpty(CellText.Of(f switch
            {
                "employer" => $"案例{title}食品有限公司", "title" => title, "pay" => "4000-5000元/月", "headcount" => "5", "phone" => "0605-5550001", "until" => "2027-01-15", "hours" => "8:30-17:30", _ => "城东区春风路1号",
            })).First())];
        var table = new CellTable(
            fields,
            Row("人数日期", ("headcount", CellTable.Day(2026, 3, 5))),
            Row("数字日期", ("until", CellTable.Number(6.3))),
            Row("文字日期", ("until", CellText.Of("12.10"))),
            Row("序号日期", ("until", CellTable.Number(46402))),
            Row("薪资日期", ("pay", CellTable.Day(2026, 4, 8))),
            Row("工时日期", ("hours", CellTable.Day(2026, 8, 5))),
            Row("地点日期", ("place", CellTable.Day(2026, 3, 5))),
            Row("长号码", ("phone", CellTable.Number(1.3800000012138e17))),
            Row("无值", ("pay", CellText.Of("NULL")), ("phone", CellText.Of("\\N")), ("until", CellText.Of("0000-00-00"))),
            Row("过期", ("until", CellText.Of("11月20日"))),
            Row("明年", ("until", CellText.Of("6月1日"))),
            Row("\u3164\u2800"),
            Row("包装工\u202e工木"));

        var report = await RunAsync(app, module, "postings", table);

        Assert.Equal(
            ["import.fault.made-date headcount", "import.fault.date-number until", "import.fault.made-date pay", "import.fault.made-date hours", "import.fault.made-date place", "import.fault.digits phone", "job-board.import.ends-before until", "import.fault.required title"],
            report.Rows.Where(r => r.Kind == RowKind.Invalid).Select(r => $"{r.Reasons[0].Note.Code} {r.Reasons[0].Note.Field}"));
        var kept = All(module, "postings").Where(r => r.Body.Text("employer")?.StartsWith("案例", StringComparison.Ordinal) == true).ToDictionary(r => r.Body.Text("title")!, r => r.Body, StringComparer.Ordinal);
        Assert.Equal(["2026-12-10", "2027-01-15", "2026-12-30", "2027-06-01"], new[] { "文字日期", "序号日期", "无值", "明年" }.Select(t => kept[t].Text("until")));
        Assert.Equal((null, null), (kept["无值"].Text("phone"), kept["无值"].Text("pay")));
        Assert.Contains("包装工工木", kept.Keys);
        Assert.Contains("import.flag.year", report.Rows.Single(r => r.Title.Contains("明年", StringComparison.Ordinal)).Flags.Select(f => f.Note.Code));
        Assert.DoesNotContain("import.flag.year", report.Rows.Where(r => r.Title.Contains("过期", StringComparison.Ordinal)).SelectMany(r => r.Flags).Select(f => f.Note.Code));
    }

    [Fact]
    [Trait("row", "C11")]
    [Trait("row", "T1")]
    public async Task Days_of_the_week_times_and_places_of_a_class_are_read_from_end_to_end()
    {
        await using var desk = await TrainingDesk.StartAsync();
        string[] fields = ["course", "first", "last", "weekdays", "from", "till", "place", "places"];
        CellText[] Row(string place, CellText first, string weekdays, string from, string till, string places) =>
            [CellText.Of("养老护理员"), first, CellText.Of("2027-03-31"), CellText.Of(weekdays), CellText.Of(from), CellText.Of(till), CellText.Of(place), CellText.Of(places)];
        var day = CellText.Of("2027-01-12");
        var table = new CellTable(
            fields,
            Row("a", day, "每周二、四", "09:00", "12:00", "20人"),
            Row("b", day, "周二至周四", "9:00", "下午4:30", "20-30"),
            Row("c", day, "二四", "9点", "17点30分", "二十"),
            Row("d", day, "周末", "09：00", "16:30", "限20"),
            Row("e", day, "每天", "上午9点半", "12:00", "20"),
            Row("f", day, "周一至周五", "09:00", "晚上8点", "20"),
            Row("g", day, "每月31日", "09:00", "12:00", "20"),
            Row("h", CellTable.Number(1.15), "周二", "09:00", "12:00", "20"),
            Row("i", CellText.Of("2027年1月12日-2月12日"), "周二", "09:00", "12:00", "20"));

        var report = await RunAsync(desk.App, desk.Module, "classes", table);

        Assert.Equal(
            ["training-signup.import.weekday", "import.fault.date-number", "import.fault.date"],
            report.Rows.Where(r => r.Kind == RowKind.Invalid).Select(r => r.Reasons[0].Note.Code));
        Assert.Equal(
            [
                "a tue,thu 09:00-12:00 20", "b tue,wed,thu 09:00-16:30 30", "c tue,thu 09:00-17:30 20", "d sat,sun 09:00-16:30 20",
                "e mon,tue,wed,thu,fri,sat,sun 09:30-12:00 20", "f mon,tue,wed,thu,fri 09:00-20:00 20",
            ],
            desk.All("classes").Where(c => c.Body.Text("place")?.Length == 1).OrderBy(c => c.Body.Text("place"), StringComparer.Ordinal)
                .Select(c => $"{c.Body.Text("place")} {string.Join(',', c.Body.ToJson()["weekdays"]!.AsArray().Select(w => (string)w!))} {c.Body.Text("from")}-{c.Body.Text("till")} {c.Body.Integer("places")}"));
        Assert.Equal("import.flag.range", Assert.Single(report.Rows.SelectMany(r => r.Flags)).Note.Code);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_roster_refuses_what_a_number_cell_lost_and_reads_money_and_months()
    {
        await using var city = await PolicyCity.StartAsync();
        var number = "11010519900307442" + StationKiosk.Sdk.Fields.NationalIdField.CheckCharacter("11010519900307442");
        var table = new CellTable(
            ["reference", "initials", "person", "policy", "period", "amount"],
            [CellText.Of("R001"), CellText.Of("张伟"), CellTable.Number(990000198501010000), CellText.Of("生育津贴"), CellText.Of("2026-11"), CellText.Of("500")],
            [CellText.Of("R002"), CellText.Of("张伟"), CellText.Of("9.90000198501010E+17"), CellText.Of("生育津贴"), CellText.Of("2026-11"), CellText.Of("500")],
            [CellText.Of("R003"), CellText.Of("曾王𬭎"), CellText.Of(number), CellText.Of("生育津贴"), CellTable.Day(2026, 11, 1), CellText.Of("￥1,860.00")]);

        var report = await RunAsync(city.App, city.Module, "roster", table);

        Assert.Equal(["import.fault.digits", "import.fault.digits"], report.Rows.Where(r => r.Kind == RowKind.Invalid).Select(r => r.Reasons[0].Note.Code));
        var row = Assert.Single(city.All("roster")).Body;
        Assert.Equal(("2026-11", 1860d), (row.Text("period"), row.Real("amount")));
    }

    private static Task<ImportReport> RunAsync(StationApp app, ModuleInstance module, string import, CellTable table) =>
        new ImportRun(ImportTarget.Of(module, module.Definition.Imports[import], app.Get<PersonReaders>()), new ImportRequest { Mapping = table.Mapping, Source = "表", Today = Today, Actor = "clerk" }).RunAsync(table);

    private static IReadOnlyList<Record> All(ModuleInstance module, string collection) => module.Store.Find(new RecordQuery { Collection = module.Stored(collection), Take = 1000 }).Records;
}
