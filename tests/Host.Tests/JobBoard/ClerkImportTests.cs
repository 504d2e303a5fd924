using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Import;

namespace Host.Tests.JobBoard;

public sealed class ClerkImportTests
{
    static ClerkImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    [Trait("row", "J5")]
    public async Task A_towns_workbook_is_understood_without_a_mapping()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);

        var (counts, _) = await RunAsync(desk, ClerkSheets.TownWorkbook(app.Folder));

        Assert.Equal((5, 1, 1), ((int)counts["new"]!, (int)counts["duplicate"]!, (int)counts["invalid"]!));
        var postings = desk.All("postings").ToDictionary(p => p.Body.Text("title")!, p => p.Body, StringComparer.Ordinal);
        var assembler = postings["电子装配工"];
        Assert.Equal((5000L, 7000L, 30L, "2026-12-31", "城东区"), (assembler.Integer("monthly-min"), assembler.Integer("monthly-max"), assembler.Integer("headcount"), assembler.Text("until"), assembler.Text("district")));
        Assert.Equal("meals lodging social-insurance housing-fund", string.Join(' ', assembler.Texts("benefits")));
        Assert.Equal(("2026-12-20", "晨光工业园"), (postings["质检员（夜班）"].Text("until"), postings["质检员（夜班）"].Text("near")));
        Assert.Equal("two-days-off", Assert.Single(postings["质检员（夜班）"].Texts("benefits")));
        Assert.Equal((2175L, "2026-12-15"), (postings["洗碗工"].Integer("monthly-min"), postings["洗碗工"].Text("until")));
        Assert.Equal((12000L, 13L), (postings["货车司机"].Integer("monthly-min"), postings["货车司机"].Integer("pays-per-year")));
        Assert.Equal("blocked", postings["装卸工，限男性"].Text("words"));
        await desk.RunAsync("settle");
        Assert.Equal(3, desk.All("employers").Count);
    }

    [Fact]
    [Trait("row", "J4")]
    public async Task An_old_programs_list_without_a_header_is_understood_and_comes_again_unchanged()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        var file = ClerkSheets.BareList(app.Folder);

        var (first, _) = await RunAsync(desk, file);
        var (second, _) = await RunAsync(desk, file);

        Assert.Equal((4, 0), ((int)first["new"]!, (int)first["invalid"]!));
        Assert.Equal((0, 4), ((int)second["new"]!, (int)second["unchanged"]!));
        var hourly = Assert.Single(desk.All("postings"), p => p.Body.Text("title") == "钟点工").Body;
        Assert.Equal((6090L, "https://jobs.example/4"), (hourly.Integer("monthly-min"), hourly.Text("url")));
        Assert.Equal("gig", Assert.Single(hourly.Texts("kind")));
    }

    [Fact]
    [Trait("row", "J16")]
    public async Task Odd_cells_are_kept_flagged_or_refused_with_their_reason()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);

        var (counts, reasons) = await RunAsync(desk, ClerkSheets.TabbedText(app.Folder));

        Assert.Equal((3, 1, 2), ((int)counts["new"]!, (int)counts["invalid"]!, (int)counts["flagged"]!));
        Assert.Contains("开工前", reasons, StringComparison.Ordinal);
        var postings = desk.All("postings").ToDictionary(p => p.Body.Text("title")!, p => p.Body, StringComparer.Ordinal);
        Assert.Equal(("2026-11-19", 5000L, "clear"), (postings["缝纫工"].Text("posted"), postings["缝纫工"].Integer("monthly-min"), postings["缝纫工"].Text("words")));
        Assert.Equal(desk.Today.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), postings["缝纫工"].Text("until"));
        Assert.Equal(("2026-11-20", "blocked"), (postings["整烫工"].Text("posted"), postings["整烫工"].Text("words")));
        Assert.Equal("below-minimum-wage", Assert.Single(postings["裁剪工"].Texts("flags")));
    }

    private static async Task<(JsonNode Counts, string Reasons)> RunAsync(JobDesk desk, string file)
    {
        var target = ImportTarget.Of(desk.Module, desk.Module.Definition.Imports["postings"], desk.Readers);
        await using var output = new StringWriter();
        await using var reasons = new StringWriter();
        var code = await new ImportCommand(target, StationKiosk.Host.Texts.TextCatalog.BuiltIn.In("zh-CN"), output, reasons)
            .RunAsync(new ImportCommandOptions { File = file, Source = "镇里的表", IsJson = true }, desk.Today);
        Assert.True(code == 0, reasons.ToString());
        return (JsonNode.Parse(output.ToString())!, reasons.ToString());
    }
}
