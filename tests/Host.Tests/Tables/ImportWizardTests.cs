using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Import;

namespace Host.Tests.Tables;

public sealed class ImportWizardTests
{
    private const string Start = "/m/jobs/import/postings";

    private const string List = """
        区就业中心招聘信息汇总表
        序号,招聘单位,岗位名称,月薪,工作地点,招聘人数
        1,江城食品厂,包装工,4-6千/月,江城-东湖区,10
        2,江城食品厂,叉车司机,6-8千/月,江城-东湖区,2
        3,江城食品厂,包装工,4-6千/月,江城-东湖区,10
        4,,保洁员,3500元/月,江城-东湖区,三人
        合计,,,,,24
        """;

    [Fact]
    [Trait("row", "C11")]
    public async Task A_spreadsheet_is_understood_tried_applied_and_taken_back()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var page = await UploadAsync(app, "三月.csv", "区就业中心", List);
        var columns = await app.Staff.GetStringAsync(page);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", columns, Columns());
        var tried = await ResultAsync(app, page);
        var before = Count(app);
        using var apply = await app.Staff.SendFormAsync(page + "?handler=Apply", tried);
        var done = await ResultAsync(app, page);
        var after = Count(app);
        var batch = app.Jobs.Store.Batches()[0].Id;
        using var undo = await app.Staff.SendFormAsync(Start + "?handler=Undo", done, ("batch", batch));

        Assert.Contains("<option value=\"employer\" selected=\"selected\">", columns, StringComparison.Ordinal);
        Assert.Contains("前几行读出来是这样", columns, StringComparison.Ordinal);
        Assert.Equal(("2", "1", "1"), (Figure(tried, "new"), Figure(tried, "duplicate"), Figure(tried, "invalid")));
        Assert.Contains("B6：用人单位没有填写", WebUtility.HtmlDecode(tried), StringComparison.Ordinal);
        Assert.Equal((0, 2, 0), (before, after, Count(app)));
        Assert.Contains("导入完成：新增 2 条", done, StringComparison.Ordinal);
        Assert.Contains("已撤销：删除 2 条", await undo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["import.undone", "import.applied", "import.started"], app.Get<AuditLog>().Find(new AuditFilter()).Rows.Select(r => r.Entry.What).Where(w => w.StartsWith("import.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("vouch-batch", false)]
    [InlineData("vouch-source", true)]
    [Trait("row", "J11")]
    public async Task A_clerk_vouches_for_the_import_or_its_source_in_the_wizards_last_step(string step, bool isForGood)
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = await UploadAsync(app, "三月.csv", "区就业中心", List);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", await app.Staff.GetStringAsync(page), Columns());
        using var apply = await app.Staff.SendFormAsync(page + "?handler=Apply", await ResultAsync(app, page));
        var done = await ResultAsync(app, page);

        using var vouched = await app.Staff.SendFormAsync(page + "?handler=Step", done, ("step", step));
        var after = await app.Staff.GetStringAsync(vouched.Headers.Location!);

        Assert.Contains("为这批岗位担保，马上发布", done, StringComparison.Ordinal);
        Assert.Contains("完成，处理了 2 条", after, StringComparison.Ordinal);
        Assert.Equal(2, app.Jobs.Store.Find(new StationKiosk.Records.RecordQuery { Collection = app.Jobs.Stored("postings"), Filters = [StationKiosk.Records.RecordFilter.Equal("state", "open")] }).Records.Count);
        Assert.Equal(isForGood, app.Jobs.Store.Find(new StationKiosk.Records.RecordQuery { Collection = app.Jobs.Stored("sources") }).Records.Any(r => r.Body.Flag("vouched") == true));
        var posting = app.Jobs.Store.Find(new StationKiosk.Records.RecordQuery { Collection = app.Jobs.Stored("postings"), Take = 1 }).Records[0];
        Assert.Contains(app.Jobs.Definition.Imports.Values.Single().Steps[step].In("zh-CN").Text, WebUtility.HtmlDecode(await app.Staff.GetStringAsync($"/m/jobs/record/postings/{posting.Id}")), StringComparison.Ordinal);
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter { What = "import.step" }).Rows, r => r.Entry.Reason == "区就业中心");
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task The_same_list_again_changes_nothing_and_its_columns_are_remembered()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await ImportAsync(app, List);

        var page = await UploadAsync(app, "四月.csv", "区就业中心", List);
        var columns = await app.Staff.GetStringAsync(page);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", columns, Columns());
        var tried = await ResultAsync(app, page);

        Assert.Contains("和上次一样", columns, StringComparison.Ordinal);
        Assert.Equal(("0", "2"), (Figure(tried, "new"), Figure(tried, "unchanged")));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_complete_list_closes_what_is_missing()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await ImportAsync(app, List);

        var page = await UploadAsync(app, "五月.csv", "区就业中心", string.Join('\n', List.Split('\n').Where(l => !l.Contains("叉车", StringComparison.Ordinal))));
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", await app.Staff.GetStringAsync(page), [.. Columns(), ("complete", "1")]);
        var tried = await ResultAsync(app, page);

        Assert.Equal("1", Figure(tried, "closed"));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Taking_a_list_back_repairs_what_it_changed_and_closed()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await ImportAsync(app, List.Replace("2,江城食品厂,叉车司机", "2,江城食品厂,夜班叉车司机", StringComparison.Ordinal));
        var later = string.Join('\n', List.Split('\n').Where(l => !l.Contains("叉车", StringComparison.Ordinal))).Replace("4-6千/月", "7-9千/月", StringComparison.Ordinal);
        var before = Postings(app);
        var page = await UploadAsync(app, "六月.csv", "区就业中心", later);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", await app.Staff.GetStringAsync(page), [.. Columns(), ("complete", "1")]);
        using var apply = await app.Staff.SendFormAsync(page + "?handler=Apply", await ResultAsync(app, page));
        await ResultAsync(app, page);
        var during = Postings(app);
        using var undo = await app.Staff.SendFormAsync(Start + "?handler=Undo", await app.Staff.GetStringAsync(Start), ("batch", app.Jobs.Store.Batches()[0].Id));
        var after = Postings(app);
        var found = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all&q=包装工");

        Assert.Equal(before, after);
        Assert.StartsWith("包装工 7-9千/月", during[0], StringComparison.Ordinal);
        Assert.NotEqual(before[1], during[1]);
        Assert.Contains("4-6千/月", found, StringComparison.Ordinal);
        Assert.DoesNotContain("7-9千/月", found, StringComparison.Ordinal);
        Assert.Empty((await app.Jobs.Store.CheckAsync(TestContext.Current.CancellationToken)).Faults);
    }

    private static string[] Postings(StationApp app) => [.. app.Jobs.Store
        .Find(new StationKiosk.Records.RecordQuery { Collection = app.Jobs.Stored("postings"), Filters = [StationKiosk.Records.RecordFilter.Equal("source", "区就业中心")], Take = 10 }).Records
        .Select(r => $"{r.Body.Text("title")} {r.Body.Text("pay")} {r.Body.Text("state")}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_rows_with_problems_come_back_as_a_workbook_with_the_reasons()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = await UploadAsync(app, "三月.csv", "区就业中心", List);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", await app.Staff.GetStringAsync(page), Columns());
        await ResultAsync(app, page);

        await using var file = new ZipArchive(await app.Staff.GetStreamAsync(page + "?handler=Problems"));
        using var reader = new StreamReader(await file.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var sheet = await reader.ReadToEndAsync();

        Assert.Contains("用人单位没有填写", sheet, StringComparison.Ordinal);
        Assert.Contains("保洁员", sheet, StringComparison.Ordinal);
        Assert.Contains("合计行，不是数据", sheet, StringComparison.Ordinal);
        Assert.Contains("与第 3 行是同一条", sheet, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Taking_an_import_back_takes_along_the_employers_it_made_and_leaves_those_somebody_works_with()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var desk = new JobBoard.JobDesk(app);
        await ImportAsync(app, List.Replace("2,江城食品厂", "2,江城机械厂", StringComparison.Ordinal));
        await desk.RunAsync("settle");
        var made = desk.All("employers");
        await app.Jobs.Store.WriteAsync(
            unit => unit.Update(app.Jobs.Stored("employers"), made[0].Id, made[0].Version, new() { ["phone"] = "13800138000" }),
            new StationKiosk.Records.WriteContext { Actor = "clerk" },
            TestContext.Current.CancellationToken);
        using var undo = await app.Staff.SendFormAsync(Start + "?handler=Undo", await app.Staff.GetStringAsync(Start), ("batch", app.Jobs.Store.Batches()[0].Id));

        Assert.Contains("随它一起建立的 1 条记录", await undo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((2, made[0].Id), (made.Count, Assert.Single(desk.All("employers")).Id));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task A_file_that_is_made_to_hurt_is_refused_in_a_sentence_and_a_list_says_what_it_leaves_out()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        using var hurting = await PostFileAsync(app, "名单.xls", "区就业中心", "MIME-Version: 1.0\n\n<table>");
        var page = await UploadAsync(app, "两张.xlsx", "区就业中心", await File.ReadAllBytesAsync(Import.FileCaseTests.Case("x36.xlsx"), TestContext.Current.CancellationToken));
        var columns = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(page));
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", columns, ("sheet", "1"), ("header", "1"), ("c.1", "employer"), ("c.2", "title"), ("key", ""));
        var tried = WebUtility.HtmlDecode(await ResultAsync(app, page));

        Assert.Contains("保存下来的网页", await hurting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("表头相同，还有 12 行", columns, StringComparison.Ordinal);
        Assert.Contains("表头相同，还有 12 行", tried, StringComparison.Ordinal);
        Assert.Equal("12", Figure(tried, "new"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_gets_one_clear_sentence()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        using var answer = await PostFileAsync(app, "名单.xlsx", "区就业中心", "%PDF-1.7 …");

        Assert.Contains("这是 PDF 文件，读不出表格", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_the_permission_cannot_import()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(Start)).StatusCode);
    }

    private static async Task ImportAsync(StationApp app, string list)
    {
        var page = await UploadAsync(app, "名单.csv", "区就业中心", list);
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", await app.Staff.GetStringAsync(page), Columns());
        using var apply = await app.Staff.SendFormAsync(page + "?handler=Apply", await ResultAsync(app, page));
        await ResultAsync(app, page);
    }

    private static (string, string)[] Columns() =>
        [("sheet", "1"), ("header", "2"), ("c.2", "employer"), ("c.3", "title"), ("c.4", "pay"), ("c.5", "place"), ("c.6", "headcount"), ("key", "")];

    private static Task<string> UploadAsync(StationApp app, string name, string source, string text) => UploadAsync(app, name, source, Encoding.UTF8.GetBytes(text));

    private static async Task<string> UploadAsync(StationApp app, string name, string source, byte[] text)
    {
        using var answer = await PostFileAsync(app, name, source, text);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> PostFileAsync(StationApp app, string name, string source, string text) => PostFileAsync(app, name, source, Encoding.UTF8.GetBytes(text));

    internal static async Task<HttpResponseMessage> PostFileAsync(StationApp app, string name, string source, byte[] text)
    {
        var html = await app.Staff.GetStringAsync(Start);
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        form.Add(new StringContent(source), "Source");
        form.Add(new StringContent(Between(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"", "\"")), "__RequestVerificationToken");
        return await app.Staff.PostAsync(Start, form);
    }

    private static async Task<string> ResultAsync(StationApp app, string page)
    {
        await app.Get<ImportSessions>().Running;
        return await app.Staff.GetStringAsync(page);
    }

    private static string Figure(string html, string kind) => Between(html, $"data-figure=\"{kind}\">", "<");

    private static int Count(StationApp app) =>
        (int)app.Jobs.Store.Count(new StationKiosk.Records.RecordQuery { Collection = app.Jobs.Stored("postings"), Filters = [StationKiosk.Records.RecordFilter.Equal("source", "区就业中心")] }).Value;

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The page lacks {start}: {text}");
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
