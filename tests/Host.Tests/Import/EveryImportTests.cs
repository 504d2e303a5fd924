using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Export;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace Host.Tests.Import;

/// <summary>Every import of every shipped service through its own pages: template, dry run, bad rows, confirming, the next list, taking back.</summary>
public sealed partial class EveryImportTests
{
    /// <summary>For each import: a column that makes another entry of a row, one that changes it, and a cell that cannot be right with what is said of it.</summary>
    private static readonly Dictionary<string, Case> Cases = new(StringComparer.Ordinal)
    {
        ["jobs/postings"] = new(("title", "叉车司机"), ("pay", "7000-9000元/月"), ("until", "开工前"), "看不懂日期“开工前”，请写成 2026-12-31 这样"),
        ["beds/beds"] = new(("number", "2"), ("hotel-rate", "90"), ("rule", "外星人"), "“外星人”看不懂，请写男、女或不限"),
        ["beds/employers"] = new(("code", "91000000MA0000002W"), ("quota", "35"), ("grade", "Z"), "没有“Z”这个信用等级，可以写 AAA、AA、A、B、C、D"),
        ["training/classes"] = new(("place", "湖滨街道"), ("places", "25"), ("from", "上午"), "“上午”不是时间，请写成 09:00"),
        ["training/certificates"] = new(("number", "ZS-2026-0002"), ("level", "中级"), ("person", "000000199001010010"), "号码不对（位数或校验码有误），请和证件核对"),
        ["employers/employers"] = new(("name", "石桥瑞丰服装有限公司"), ("staff", "90"), ("staff", "很多"), "“很多”不是数字，请写成 12 这样"),
        ["nearby/places"] = new(("name", "南桥就业驿站"), ("hours", "周一至周六 8:30-17:00"), ("name", ""), "名称没有填写，请补上"),
        ["labour-check/firms"] = new(("name", "石桥纸箱厂"), ("contract", "没有"), ("name", ""), "企业名称没有填写，请补上"),
        ["policies/employers"] = new(("code", "91000000MA0000001R"), ("fact-size", "25"), ("fact-size", "很多"), "“很多”不是数字，请填数字"),
        ["policies/roster"] = new(("period", "2026-10"), ("amount", "17000"), ("policy", "没有的补贴"), "名单类政策里没有“没有的补贴”，可用："),
    };

    private sealed record Case((string Column, string Value) Other, (string Column, string Value) Changed, (string Column, string Value) Bad, string Says);

    [Fact]
    [Trait("row", "C11")]
    [Trait("row", "B4")]
    [Trait("row", "T11")]
    public async Task Every_import_has_a_template_and_a_dry_run_that_says_what_would_come_change_go_and_what_is_wrong_where()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var modules = app.Get<EngineHost>().Live.Sites["demo"].Modules;
        var all = modules.Values.SelectMany(m => m.Definition.Imports.Keys.Select(i => $"{m.Info.Id}/{i}"));
        Assert.Equal(Cases.Keys.Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));

        foreach (var (id, play) in Cases)
        {
            var module = modules[id.Split('/')[0]];
            await PlayAsync(app, module, module.Definition.Imports[id.Split('/')[1]], play);
        }
    }

    private static async Task PlayAsync(StationApp app, ModuleInstance module, ImportDefinition definition, Case play)
    {
        var start = $"/m/{module.Info.Id}/import/{definition.Id}";
        var (headings, row) = await TemplateAsync(app, start, definition);
        int At(string column) => definition.Fields.ToList().IndexOf(definition.Fields.Single(f => f.Id == column));
        string[] With(params (string Column, string Value)[] changes) => [.. row.Select((cell, at) => changes.Where(c => At(c.Column) == at).Select(c => c.Value).Append(cell).First())];
        var other = With(play.Other);
        var before = Count(module, definition);

        var page = await UploadAsync(app, start, [headings, row, other, row, With(play.Bad)]);
        var tried = await CheckAsync(app, page, definition, complete: false);
        Assert.True((Figure(tried, "new"), Figure(tried, "duplicate"), Figure(tried, "invalid")) == ("2", "1", "1"), $"{start}: {Shown(tried)}");
        Assert.Contains($"{CellName.Of(5, At(play.Bad.Column) + 1)}：{play.Says}", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("000000199001010018", MainOf(tried), StringComparison.Ordinal);
        Assert.Equal(before, Count(module, definition));

        var done = await ApplyAsync(app, page, tried);
        Assert.True(done.Contains("导入完成：新增 2 条", StringComparison.Ordinal), $"{start}: {Shown(done)}");
        Assert.Equal(before + 2, Count(module, definition));
        AssertCodes(module, definition);
        await AssertComesBackAsync(app, module, definition);

        // The next list of the same source: one entry is not on it any more, the other has changed.
        var next = await UploadAsync(app, start, [headings, With(play.Other, play.Changed)]);
        var retried = await CheckAsync(app, next, definition, complete: definition.CloseHandler is not null);
        Assert.True((Figure(retried, "new"), Figure(retried, "changed"), Figure(retried, "closed")) == ("0", "1", definition.CloseHandler is null ? "0" : "1"), $"{start}: {Shown(retried)}");

        using var undo = await app.Staff.SendFormAsync(start + "?handler=Undo", done, ("batch", Batch().Match(done).Groups["it"].Value));
        Assert.Contains("已撤销：删除 2 条", await undo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Count(module, definition));
    }

    /// <summary>What the module exports it imports again: every column is known by its heading, and no cell is refused.</summary>
    private static async Task AssertComesBackAsync(StationApp app, ModuleInstance module, ImportDefinition definition)
    {
        var path = Path.Combine(app.Folder, $"{module.Info.Id}-{definition.Id}.xlsx");
        var export = new ModuleExport(module, app.Get<EngineHost>().Live.Sites["demo"].TextsIn("zh-CN"), app.Clock.GetUtcNow());
        await using (var file = File.Create(path))
        {
            await export.WriteAsync(file, ModuleExport.Xlsx, definition.Collection, TestContext.Current.CancellationToken);
        }

        var book = TableFile.Open(path);
        var today = module.Info.Site.DayOf(app.Clock.GetUtcNow());
        var guess = new TableLayout(definition, today).Guess(book)[0];
        var labels = definition.Fields.ToDictionary(f => f.Id, f => f.Label.In("zh-CN").Text, StringComparer.Ordinal);
        Assert.All(guess.Columns.Where(c => labels.ContainsValue(c.Header)), c => Assert.True(c.Field is not null && labels[c.Field] == c.Header, $"{module.Info.Id}/{definition.Id}: “{c.Header}” was taken for {c.Field}"));
        if (module.Info.Plugin == "FormService")
        {
            Assert.DoesNotContain(guess.Columns, c => c.Field is null && !definition.Fields.Any(f => f.Label.In("zh-CN").Text == c.Header));
        }

        var request = new ImportRequest { Mapping = guess.ToMapping(), Source = "区里", Today = today, IsDryRun = true };
        var report = await new ImportRun(ImportTarget.Of(module, definition, app.Get<PersonReaders>()), request).RunAsync(book);
        var wrong = report.Rows.Where(r => r.Kind == RowKind.Invalid).SelectMany(r => r.Reasons.Select(n => $"{n.Column} {n.Note.Code} {n.Note.Field} {string.Join(' ', n.Note.Args)}"));
        Assert.True(report.Fault is null && report.Counts.Invalid == 0, $"{module.Info.Id}/{definition.Id}: {report.Fault?.Code} {string.Join("; ", wrong)}");
    }

    /// <summary>What is chosen from a list is kept by its code: filters and counts know nothing else.</summary>
    private static void AssertCodes(ModuleInstance module, ImportDefinition definition)
    {
        var fields = module.Definition.Collections[definition.Collection].Fields;
        foreach (var record in module.Store.Find(new RecordQuery { Collection = module.Stored(definition.Collection), Take = 100 }).Records)
        {
            Assert.All(fields.Where(f => f.Value is ChoiceField && record.Body.Has(f.Key)), f => Assert.Contains(record.Body.Text(f.Key), f.Value.Choices.Keys));
        }
    }

    /// <summary>The headings of the template and a row of its examples. In the other language every heading is known as well.</summary>
    private static async Task<(string[] Headings, string[] Row)> TemplateAsync(StationApp app, string start, ImportDefinition definition)
    {
        Assert.Contains($"{start}?handler=Template", WebUtility.HtmlDecode(await app.Staff.GetStringAsync(start)), StringComparison.Ordinal);
        var path = Path.Combine(app.Folder, "template.xlsx");
        await File.WriteAllBytesAsync(path, await app.Staff.GetByteArrayAsync(start + "?handler=Template"));
        var book = TableFile.Open(path);
        var headings = Assert.Single(book.Rows(1)).Cells.Select(c => c.Text).ToArray();
        var about = book.Rows(2).Skip(1).ToList();
        Assert.Equal(definition.Fields.Count, about.Count);
        Assert.All(about.Zip(definition.Fields), line => Assert.True(!line.Second.Required || line.First.Cell(3).Text.Length > 0, $"{definition.Id}: no example of {line.Second.Id}"));

        await using (var english = File.Create(path))
        {
            await new ImportTemplate(definition, TextCatalog.BuiltIn.In("en"), new DateOnly(2026, 11, 21)).WriteAsync(english, CancellationToken.None);
        }

        var guess = new TableLayout(definition, new DateOnly(2026, 11, 21)).Guess(TableFile.Open(path)).Single(s => s.Sheet == 1);
        Assert.Equal(definition.Fields.Select(f => f.Id), guess.Columns.Select(c => c.Field));
        return (headings, [.. about.Select(line => line.Cell(3).Text)]);
    }

    private static async Task<string> UploadAsync(StationApp app, string start, IEnumerable<string[]> rows)
    {
        var text = string.Join('\n', rows.Select(cells => string.Join(',', cells.Select(c => $"\"{c}\""))));
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", "名单.csv");
        form.Add(new StringContent("区里"), "Source");
        form.Add(new StringContent(Token().Match(await app.Staff.GetStringAsync(start)).Groups["it"].Value), "__RequestVerificationToken");
        using var answer = await app.Staff.PostAsync(start, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Agrees to the columns as they were understood.</summary>
    private static async Task<string> CheckAsync(StationApp app, string page, ImportDefinition definition, bool complete)
    {
        var columns = await app.Staff.GetStringAsync(page);
        var chosen = Chosen().Matches(columns).Select(m => ($"c.{m.Groups["column"].Value}", m.Groups["field"].Value)).ToList();
        Assert.Equal(definition.Fields.Select(f => f.Id), chosen.Select(c => c.Item2));
        (string, string)[] fields = [("sheet", "1"), ("header", "1"), ("key", ""), .. chosen, .. complete ? [("complete", "1")] : Array.Empty<(string, string)>()];
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", columns, fields);
        return await ResultAsync(app, page);
    }

    private static async Task<string> ApplyAsync(StationApp app, string page, string tried)
    {
        using var apply = await app.Staff.SendFormAsync(page + "?handler=Apply", tried);
        return await ResultAsync(app, page);
    }

    private static async Task<string> ResultAsync(StationApp app, string page)
    {
        await app.Get<ImportSessions>().Running;
        return WebUtility.HtmlDecode(await app.Staff.GetStringAsync(page));
    }

    private static long Count(ModuleInstance module, ImportDefinition definition) =>
        module.Store.Count(new RecordQuery { Collection = module.Stored(definition.Collection) }).Value;

    private static string Figure(string page, string kind) => Regex.Match(page, $"data-figure=\"{kind}\">(?<it>[^<]*)<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;

    private static string Shown(string page) => Tags().Replace(MainOf(page), " ");

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>\\s*|\\s+")]
    private static partial Regex Tags();

    [GeneratedRegex("name=\"batch\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Batch();

    [GeneratedRegex("name=\"c\\.(?<column>[0-9]+)\">(?:(?!</select>).)*?<option value=\"(?<field>[^\"]+)\" selected", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
