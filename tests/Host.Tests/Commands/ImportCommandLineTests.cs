using System.Text.Json;

namespace Host.Tests.Commands;

public sealed class ImportCommandLineTests
{
    [Fact]
    [Trait("row", "C11")]
    public async Task Without_a_host_a_dry_run_counts_and_changes_nothing_and_a_real_one_imports()
    {
        await using var folder = new CommandFolder();
        folder.Write("x.csv", "https://jobs.example/1,保洁员,甲公司,4000元,城东区\nhttps://jobs.example/2,=cmd(),乙公司,5000元,城东区\nhttps://jobs.example/3,,丙公司,面议,城东区\n");

        var dry = await folder.ImportAsync("x.csv", "--dry-run", "--json");
        var empty = await folder.ExportAsync();
        var real = await folder.ImportAsync("x.csv", "--json");
        var again = await folder.ImportAsync("x.csv", "--json");
        var exported = await folder.ExportAsync();

        Assert.Matches("""^{"new":2,"changed":0,"unchanged":0,"duplicate":0,"invalid":1,"leftOut":0,"closed":0,"flagged":\d}$""", dry.Output.Trim());
        Assert.Single(empty.Output.Trim().Split('\n'));
        Assert.Equal((0, dry.Output), (real.Code, real.Output));
        Assert.Equal(2, again.Json.GetProperty("unchanged").GetInt32());
        Assert.Contains("row 3", real.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, exported.Output.Trim().Split('\n').Length);
        Assert.Contains("'=cmd()", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Every_bad_file_is_refused_in_one_sentence_and_with_json_in_one_object()
    {
        await using var folder = new CommandFolder();
        await folder.ServeAsync();
        folder.Write("letter.pdf", "%PDF-1.7\n");
        folder.Write("empty.csv", "");
        folder.Write("page.xls", "<html><body>no table</body></html>");
        File.WriteAllBytes(Path.Combine(folder.Folder, "bytes.xlsx"), [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3]);
        File.WriteAllBytes(Path.Combine(folder.Folder, "photo.csv"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46]);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures", "locked.xls"), Path.Combine(folder.Folder, "locked.xls"));

        foreach (var file in new[] { "letter.pdf", "empty.csv", "page.xls", "bytes.xlsx", "photo.csv", "locked.xls", "nowhere.csv", "." })
        {
            var plain = await folder.ImportAsync(file);
            var json = await folder.ImportAsync(file, "--json", "--lang", "zh-CN");

            Assert.True(plain.Code == 1 && json.Code == 1, $"{file}: {plain}");
            var sentence = Assert.Single(plain.Error.Trim().Split('\n'));
            Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
            Assert.Equal(json.Error.Trim(), json.Json.GetProperty("fault").GetString());
            Assert.NotEqual(sentence, json.Error.Trim());
        }
    }

    [Fact]
    public async Task Wrong_words_are_told_with_exit_code_2_and_wrong_names_with_1()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("x.csv", 1);

        var misused = await folder.RunAsync("import", "--station", "demo", "--json");
        var nowhere = await folder.RunAsync("import", "--station", "dmo", "--module", "jobs", "--file", "x.csv", "--json");

        Assert.Equal((2, 1), (misused.Code, nowhere.Code));
        Assert.Equal(JsonValueKind.String, misused.Json.GetProperty("fault").ValueKind);
        Assert.Contains("dmo", nowhere.Json.GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Contains("demo", nowhere.Json.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }
}
