using System.Text.Json.Nodes;
using StationKiosk.Host.Import;
using StationKiosk.Records;

namespace Host.Tests.Import;

public sealed class ImportRunTests
{
    private const string Header = "岗位名称,单位名称,工作地点,薪资,招聘人数,截止日期\n";
    private const string Two = Header + "保洁员,甲公司,奉贤区,4000元,2,2024-06-01\n保安员,乙公司,奉贤区,5000元,1,2024-06-01\n";

    [Fact]
    [Trait("row", "C11")]
    public async Task Dry_run_says_what_the_real_run_then_does_and_writes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);
        const string next = Header + "保洁员,甲公司,奉贤区,4500元,2,2024-06-01\n保安员,乙公司,奉贤区,5000元,1,2024-06-01\n厨师,丙公司,奉贤区,面议,,\n厨师,丙公司,奉贤区,面议,,\n,丁公司,奉贤区,1元,1,\n护工,戊公司,奉贤区,1元,几个,尽快\n";

        var dry = await desk.ImportAsync(next, dry: true);
        var before = desk.All().Count;
        var real = await desk.ImportAsync(next);

        Assert.Equal("""{"new":1,"changed":1,"unchanged":1,"duplicate":1,"invalid":2,"leftOut":0,"closed":0,"flagged":0}""", ImportDesk.Say(dry));
        Assert.Null(dry.Batch);
        Assert.Equal(2, before);
        Assert.Equal(ImportDesk.Say(dry), ImportDesk.Say(real));
        Assert.Equal("4500元", desk.One("保洁员").Body.Text("pay"));
        Assert.Equal(3, desk.All().Count);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Reasons_come_by_row_and_cell()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.ImportAsync(Header + "厨师,丙公司,奉贤区,面议,1,\n\n厨师,丙公司,奉贤区,面议,1,\n,丁公司,奉贤区,1元,1,\n护工,戊公司,奉贤区,1元,几个,尽快\n", dry: true);

        var bad = report.Rows.Where(r => r.Kind is RowKind.Invalid or RowKind.Duplicate).ToList();
        Assert.Equal([4, 5, 6], bad.Select(r => r.Row));
        Assert.Equal(("import.fault.duplicate", "2"), (bad[0].Reasons[0].Note.Code, bad[0].Reasons[0].Note.Args[0]));
        Assert.Equal(("import.fault.required", 1), (bad[1].Reasons[0].Note.Code, bad[1].Reasons[0].Column));
        Assert.Equal([("import.fault.number", 5), ("import.fault.date", 6)], bad[2].Reasons.Select(r => (r.Note.Code, r.Column)));
    }

    [Fact]
    [Trait("row", "J4")]
    public async Task Same_file_again_changes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);
        var versions = desk.All().Select(r => (r.Id, r.Version)).ToList();

        desk.Today = desk.Today.AddDays(1);
        var again = await desk.ImportAsync(Two, complete: true);

        Assert.Equal("""{"new":0,"changed":0,"unchanged":2,"duplicate":0,"invalid":0,"leftOut":0,"closed":0,"flagged":0}""", ImportDesk.Say(again));
        Assert.Null(again.Batch);
        Assert.Equal(versions, desk.All().Select(r => (r.Id, r.Version)));
    }

    [Fact]
    [Trait("row", "J4")]
    public async Task Complete_list_closes_what_is_missing_and_opens_it_when_it_returns()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);
        await desk.ImportAsync(Two, source: "other");
        const string one = Header + "保安员,乙公司,奉贤区,5000元,1,2024-06-01\n";

        var partial = await desk.ImportAsync(one);
        var complete = await desk.ImportAsync(one, complete: true);
        var twice = await desk.ImportAsync(one, complete: true);
        var state = desk.All().Where(r => r.Body.Text("title") == "保洁员").Select(r => (r.Body.Text("source"), r.Body.Text("state"))).Order().ToList();
        var back = await desk.ImportAsync(Two, complete: true);

        Assert.Equal(0, partial.Counts.Closed);
        Assert.Equal(1, complete.Counts.Closed);
        Assert.Equal("保洁员 · 甲公司", complete.Rows.Single(r => r.Kind == RowKind.Closed).Title);
        Assert.Equal(0, twice.Counts.Closed);
        Assert.Equal([("other", "open"), ("town", "closed")], state);
        Assert.Equal((1, 1), (back.Counts.Changed, back.Counts.Unchanged));
        Assert.All(desk.All(), r => Assert.Equal("open", r.Body.Text("state")));
    }

    [Fact]
    public async Task Complete_list_without_one_good_row_closes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);

        var report = await desk.ImportAsync(Header + ",甲公司,奉贤区,1,1,\n", complete: true);

        Assert.Equal("import.run.nothing", report.Fault?.Code);
        Assert.Equal(0, report.Counts.Closed);
        Assert.All(desk.All(), r => Assert.Equal("open", r.Body.Text("state")));
    }

    [Fact]
    public async Task Row_that_became_invalid_does_not_close_its_record()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);

        var report = await desk.ImportAsync(Header + "保洁员,甲公司,奉贤区,4000元,很多,\n保安员,乙公司,奉贤区,5000元,1,2024-06-01\n", complete: true);

        Assert.Equal((1, 1, 0), (report.Counts.Invalid, report.Counts.Unchanged, report.Counts.Closed));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Undo_takes_the_batch_back()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);
        var report = await desk.ImportAsync(Header + "保洁员,甲公司,奉贤区,9000元,2,2024-06-01\n厨师,丙公司,奉贤区,面议,1,\n", complete: true);
        Assert.Equal("""{"new":1,"changed":1,"unchanged":0,"duplicate":0,"invalid":0,"leftOut":0,"closed":1,"flagged":0}""", ImportDesk.Say(report));

        await desk.Store.UndoBatchAsync(report.Batch!, new WriteContext { Actor = "clerk", Why = "undo" });

        Assert.Equal(["保洁员", "保安员"], desk.All().Select(r => r.Body.Text("title")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("4000元", desk.One("保洁员").Body.Text("pay"));
        Assert.Equal("open", desk.One("保安员").Body.Text("state"));
    }

    [Fact]
    public async Task Flagged_row_counts_as_new_and_flagged_and_keeps_its_flags()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.ImportAsync(Header + "仓管员（限男）,甲公司,奉贤区,4000元,3-5人,\n保洁员,甲公司,奉贤区,4000元,1,\n");

        Assert.Equal("""{"new":2,"changed":0,"unchanged":0,"duplicate":0,"invalid":0,"leftOut":0,"closed":0,"flagged":1}""", ImportDesk.Say(report));
        var held = desk.One("仓管员（限男）");
        Assert.Equal(["import.flag.range", "jobs.flag.gender"], held.Body.Texts("flags"));
        Assert.Equal("held", held.Body.Text("state"));
        Assert.Equal([("import.flag.range", 5), ("jobs.flag.gender", 1)], report.Rows.Single(r => r.Flags.Count > 0).Flags.Select(f => (f.Note.Code, f.Column)));
    }

    [Fact]
    public async Task Decision_of_staff_survives_a_changed_row()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Header + "仓管员（限男）,甲公司,奉贤区,4000元,1,\n");
        var held = desk.One("仓管员（限男）");
        await desk.Store.WriteAsync(u => u.Update(held.Collection, held.Id, held.Version, new JsonObject { ["state"] = "open", ["note"] = "called" }));

        var report = await desk.ImportAsync(Header + "仓管员（限男）,甲公司,奉贤区,6000元,1,\n");

        Assert.Equal(1, report.Counts.Changed);
        var record = desk.One("仓管员（限男）");
        Assert.Equal(("open", "called", "6000元"), (record.Body.Text("state"), record.Body.Text("note"), record.Body.Text("pay")));
    }

    [Fact]
    public async Task Emptied_cell_removes_the_value_and_unmapped_fields_stay()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Two);

        var report = await desk.ImportAsync("岗位名称,单位名称,工作地点,薪资\n保洁员,甲公司,奉贤区,\n");

        var record = desk.One("保洁员");
        Assert.Equal(["pay"], report.Rows[0].Fields);
        Assert.False(record.Body.Has("pay"));
        Assert.Equal(2, record.Body.Integer("headcount"));
    }

    [Fact]
    public async Task Key_columns_identify_a_row_whose_text_changed()
    {
        await using var desk = await ImportDesk.OpenAsync();
        const string mapping = """{"sheet":1,"header":0,"key":["url"],"columns":[{"from":1,"to":"url"},{"from":2,"to":"title"},{"from":3,"to":"employer"}]}""";
        await desk.ImportAsync("https://jobs.example/1,保洁员,甲公司\nhttps://jobs.example/2,保洁员,甲公司\n", mapping: mapping);

        var report = await desk.ImportAsync("https://jobs.example/1,高级保洁员,甲公司\nhttps://jobs.example/2,保洁员,甲公司\nhttps://jobs.example/2,保洁员,甲公司\n", mapping: mapping);

        Assert.Equal("""{"new":0,"changed":1,"unchanged":1,"duplicate":1,"invalid":0,"leftOut":0,"closed":0,"flagged":0}""", ImportDesk.Say(report));
    }

    [Fact]
    public async Task Identity_ignores_how_employer_title_and_place_are_written()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(Header + "ＩＴ 助理,甲 公司（上海）,上海-奉贤区,1元,1,\n");

        var report = await desk.ImportAsync(Header + "it助理,甲公司(上海),上海 奉贤区,1元,1,\n");

        Assert.Equal((0, 1), (report.Counts.New, report.Counts.Changed));
    }

    [Fact]
    public async Task Header_names_work_as_columns_and_missing_ones_are_named()
    {
        await using var desk = await ImportDesk.OpenAsync();
        const string mapping = """{"header":1,"columns":[{"from":"岗位 名称","to":"title"},{"from":"单位名称","to":"employer"},{"from":"福利","to":"benefits"}]}""";

        var report = await desk.ImportAsync(Two, mapping: mapping);

        Assert.Equal("import.mapping.header", report.Fault?.Code);
        Assert.Equal("福利", report.Fault?.Args[0]);
        Assert.Empty(desk.All());
    }

    [Theory]
    [InlineData("""{"sheet":2,"header":1,"columns":[{"from":1,"to":"title"},{"from":2,"to":"employer"}]}""", "import.file.sheet")]
    [InlineData("""{"header":1,"columns":[{"from":1,"to":"title"},{"from":20,"to":"employer"}]}""", "import.mapping.width")]
    [InlineData("""{"header":0,"columns":[{"from":1,"to":"title"},{"from":20,"to":"employer"}]}""", "import.mapping.width")]
    [InlineData("""{"header":90,"columns":[{"from":1,"to":"title"},{"from":2,"to":"employer"}]}""", "import.file.rows")]
    public async Task Mapping_that_does_not_fit_the_file_is_refused(string mapping, string code)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.ImportAsync(Two, mapping: mapping);

        Assert.Equal(code, report.Fault?.Code);
    }

    [Fact]
    public async Task Handler_with_a_fault_costs_its_row_alone()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.ImportAsync(Header + "炸弹,甲公司,奉贤区,1元,1,\n保洁员,甲公司,奉贤区,1元,1,\n");

        Assert.Equal((1, 1), (report.Counts.New, report.Counts.Invalid));
        Assert.Equal("import.fault.row", report.Rows[0].Reasons[0].Note.Code);
    }

    [Fact]
    public async Task Unique_rule_of_the_collection_makes_a_row_invalid()
    {
        await using var desk = await ImportDesk.OpenAsync(new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["phone"] = new() { Fields = ["phone"] } });

        var report = await desk.ImportAsync("岗位名称,单位名称,电话\n保洁员,甲公司,13800138000\n保安员,乙公司,13800138000\n厨师,丙公司,13800138001\n");

        Assert.Equal((2, 1), (report.Counts.New, report.Counts.Invalid));
        Assert.Equal("import.fault.duplicate", report.Rows.Single(r => r.Kind == RowKind.Invalid).Reasons[0].Note.Code);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Nothing_is_visible_before_the_last_row_and_cancelling_leaves_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var rows = string.Concat(Enumerable.Range(1, 1000).Select(i => $"保洁员{i},甲公司,奉贤区,1元,1,\n"));
        var visible = new List<int>();
        var progress = new Reached(row =>
        {
            visible.Add(desk.All().Count);
            if (row >= 600)
            {
                cancel.Cancel();
            }
        });

        var report = await desk.RunAsync(TableFile.Open(desk.Csv(Header + rows)), progress: progress, cancellationToken: cancel.Token);

        Assert.Equal("import.run.cancelled", report.Fault?.Code);
        Assert.Null(report.Batch);
        Assert.Equal([0, 0, 0], visible);
        Assert.Empty(desk.All());
        Assert.Equal(BatchState.Discarded, Assert.Single(desk.Store.Batches()).State);
    }

    [Fact]
    public async Task File_that_breaks_halfway_leaves_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => $"保洁员{i},甲公司,奉贤区,1元,1,\n"));

        var report = await desk.ImportAsync(Header + rows + "保洁员,\"" + new string('长', 3 << 20));

        Assert.Equal("import.file.cell", report.Fault?.Code);
        Assert.Empty(desk.All());
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Clerks_workbook_with_titles_merged_cells_serial_days_and_totals_goes_in_whole()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var path = new XlsxFile().Sheet("封面").Row("某某街道").Sheet("岗位")
            .Row("2024年5月招聘信息汇总").Row()
            .Row("单位名称", "招聘岗位", "人数", "薪资（元/月）", "有效期至", "福利待遇")
            .Row("甲公司", "保洁员", 2, 4000, new DateTime(2024, 6, 1), "包吃、包住")
            .Row(null, "保安员", new XlsxFile.Formula("C4+1", 3), "5千以上", "6月30日", null)
            .Row("小计", null, 5)
            .Row("乙公司", "厨师", 1, "面议", 45463, "五险一金/双休")
            .Row("乙公司", "帮厨", new XlsxFile.Formula("C7"), "面议", null, null)
            .Row("合计", null, 6)
            .Merge("A1:F1").Merge("A4:A5")
            .Save(desk.At("may.xlsx"));

        var report = await desk.RunAsync(TableFile.Open(path));

        Assert.Equal("""{"new":3,"changed":0,"unchanged":0,"duplicate":0,"invalid":1,"leftOut":2,"closed":0,"flagged":0}""", ImportDesk.Say(report));
        Assert.Equal((8, 3, "import.fault.formula"), report.Rows.Where(r => r.Kind == RowKind.Invalid).Select(r => (r.Row, r.Reasons[0].Column, r.Reasons[0].Note.Code)).Single());
        var guard = desk.One("保安员");
        Assert.Equal(("甲公司", 3, "2024-06-30"), (guard.Body.Text("employer"), guard.Body.Integer("headcount"), guard.Body.Text("until")));
        Assert.Equal("2024-06-20", desk.One("厨师").Body.Text("until"));
        Assert.Equal(["包吃", "包住"], desk.One("保洁员").Body.Texts("benefits"));
        Assert.Equal("4000", desk.One("保洁员").Body.Text("pay"));
    }

    private sealed class Reached(Action<int> then) : IProgress<int>
    {
        public void Report(int value) => then(value);
    }
}
