using StationKiosk.Host.Import;
using StationKiosk.Records;

namespace Host.Tests.Import;

/// <summary>A dry run says what the run will do, whatever rule stands in the way.</summary>
public sealed class DryRunTests
{
    private static readonly Dictionary<string, UniqueRule> OnePhone = new(StringComparer.Ordinal) { ["once"] = new() { Fields = ["phone"] } };
    private const string List = "岗位名称,单位名称,联系电话\n保洁员,甲公司,13800138001\n保安员,乙公司,13800138002\n厨师,丙公司,13800138002\n合计,,3\n";

    [Fact]
    [Trait("row", "C11")]
    public async Task Records_of_another_source_are_named_with_it_before_and_after()
    {
        await using var desk = await ImportDesk.OpenAsync(OnePhone);
        await desk.ImportAsync(List, source: "区里");

        var dry = await desk.ImportAsync(List, dry: true, source: "县里");
        var real = await desk.ImportAsync(List, source: "县里");

        Assert.Equal(ImportDesk.Say(dry), ImportDesk.Say(real));
        Assert.Equal((0, 3, 1, 4), (real.Counts.New, real.Counts.Invalid, real.Counts.LeftOut, real.Counts.Rows));
        Assert.All(dry.Rows.Where(r => r.Kind == RowKind.Invalid), r => Assert.Equal(("import.fault.elsewhere", "区里"), (r.Reasons[0].Note.Code, r.Reasons[0].Note.Args[0])));
        Assert.Equal(2, desk.All().Count);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task What_repeats_a_row_of_the_file_or_changes_into_another_record_is_wrong_in_both()
    {
        await using var desk = await ImportDesk.OpenAsync(OnePhone);
        await desk.ImportAsync("岗位名称,单位名称,联系电话\n保洁员,甲公司,13800138001\n保安员,乙公司,13800138002\n");
        const string next = "岗位名称,单位名称,联系电话\n保洁员,甲公司,13800138002\n厨师,丙公司,13800138003\n司机,丁公司,13800138003\n";

        var dry = await desk.ImportAsync(next, dry: true);
        var real = await desk.ImportAsync(next);

        Assert.Equal(ImportDesk.Say(dry), ImportDesk.Say(real));
        Assert.Equal((1, 0, 2), (real.Counts.New, real.Counts.Changed, real.Counts.Invalid));
        Assert.Equal("13800138001", desk.One("保洁员").Body.Text("phone"));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_record_that_nobody_imported_is_brought_up_to_date_and_undo_gives_it_back()
    {
        await using var desk = await ImportDesk.OpenAsync(OnePhone);
        await desk.Store.WriteAsync(unit => unit.Insert("jobs.postings", new() { ["title"] = "保洁", ["phone"] = "13800138001", ["state"] = "closed" }), new WriteContext { Actor = "clerk" }, TestContext.Current.CancellationToken);

        var dry = await desk.ImportAsync(List, dry: true);
        var real = await desk.ImportAsync(List);
        var met = desk.All().Single(r => r.Body.Text("phone") == "13800138001").Body;
        await desk.Store.UndoBatchAsync(real.Batch!, new WriteContext { Actor = "clerk" }, TestContext.Current.CancellationToken);

        Assert.Equal(ImportDesk.Say(dry), ImportDesk.Say(real));
        Assert.Equal((1, 1), (real.Counts.New, real.Counts.Changed));
        Assert.Equal(("保洁员", "closed", "town"), (met.Text("title"), met.Text("state"), met.Text("source")));
        Assert.Equal(("保洁", false), (desk.All().Single().Body.Text("title"), desk.All().Single().Body.Has("source")));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Every_row_is_counted_by_what_is_said_of_it()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 700).Select(i => i % 7 == 0 ? $",第{i}公司,1\n" : $"限男保洁员{i},第{i}公司,1\n"));

        var report = await desk.ImportAsync("岗位名称,单位名称,招聘人数\n" + rows, dry: true);

        Assert.Equal([("jobs.flag.gender", 600), ("import.fault.required", 100)], report.Reasons.Select(r => (r.First.Code, r.Rows)));
    }
}
