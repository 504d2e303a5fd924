using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Host.Tests.Commands;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task A_running_host_exports_to_the_screen_and_to_files_in_every_format()
    {
        await using var folder = new CommandFolder();
        var host = await folder.ServeAsync();
        folder.Write("x.csv", "https://jobs.example/1,保洁员,云溪物业有限公司,4000元/月,城东区\nhttps://jobs.example/2,+86热线员,云溪物业有限公司,5000元/月,城东区\n");
        Assert.Equal(0, (await folder.ImportAsync("x.csv")).Code);

        var screen = await folder.ExportAsync("--lang", "zh-CN");
        var csv = await folder.ExportAsync("--output", "out.csv", "--json");
        var xlsx = await folder.ExportAsync("--output", "out.xlsx", "--json");
        var employers = await folder.ExportAsync("--collection", "employers");

        Assert.Contains("岗位", screen.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("'+86热线员", screen.Output, StringComparison.Ordinal);
        Assert.Equal((2, "postings", Path.Combine(folder.Folder, "out.csv")), (csv.Json.GetProperty("records").GetInt32(), csv.Json.GetProperty("collection").GetString(), csv.Json.GetProperty("file").GetString()));
        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(Path.Combine(folder.Folder, "out.csv"))[..3]);
        using var book = ZipFile.OpenRead(xlsx.Json.GetProperty("file").GetString()!);
        Assert.Contains(book.Entries, e => e.FullName == "xl/worksheets/sheet1.xml");
        Assert.StartsWith("Name,State,", employers.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Folder, "*.part"));
        Assert.Contains("\"status\":\"ok\"", await host.Staff.GetStringAsync("/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J5")]
    public async Task Json_ld_holds_the_postings_that_residents_see()
    {
        await using var folder = new CommandFolder();
        folder.Write("x.csv", "https://jobs.example/1,保洁员,云溪物业有限公司,4000元/月,城东区\nhttps://jobs.example/2,保安,云溪物业有限公司,5000元/月,城东区\n");
        Assert.Equal(0, (await folder.ImportAsync("x.csv")).Code);

        var result = await folder.ExportAsync("--format", "json-ld", "--output", "board.json", "--json");

        var postings = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Folder, "board.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(result.Json.GetProperty("records").GetInt32(), postings.GetArrayLength());
        Assert.All(postings.EnumerateArray(), p => Assert.Equal("JobPosting", p.GetProperty("@type").GetString()));
    }

    [Theory]
    [InlineData("--format", "pdf", "csv, xlsx, json-ld")]
    [InlineData("--collection", "posting", "postings")]
    [InlineData("--format", "xlsx", "--output")]
    [InlineData("--output", "nowhere/x.csv", "Nothing was exported")]
    public async Task What_cannot_be_is_refused_with_what_can(string option, string value, string said)
    {
        await using var folder = new CommandFolder();

        var result = await folder.ExportAsync(option, value);

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Contains(said, Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_new_plain_files_outside_of_the_data_are_written()
    {
        await using var folder = new CommandFolder();
        Assert.Equal(0, (await folder.ExportAsync("--output", "out.csv")).Code);
        var store = Path.Combine(folder.Data, "system.db");
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "linked"), folder.Data);
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "link.csv"), store);
        folder.Write("mine.csv", "mine");

        foreach (var (target, said) in new[]
        {
            (store, "in the host's own data"), (Path.Combine(folder.Data, "new.csv"), "in the host's own data"), ("linked/new.csv", "in the host's own data"),
            ("link.csv", "no ordinary file"), ("/dev/null", "no ordinary file"), (folder.Data, "no ordinary file"),
        })
        {
            var refused = await folder.ExportAsync("--output", target, "--replace");
            Assert.Equal(1, refused.Code);
            Assert.Contains(said, Assert.Single(refused.Error.Trim().Split('\n')), StringComparison.Ordinal);
        }

        var there = await folder.ExportAsync("--output", "mine.csv");
        Assert.Equal((1, "mine"), (there.Code, await File.ReadAllTextAsync(Path.Combine(folder.Folder, "mine.csv"), TestContext.Current.CancellationToken)));
        Assert.Contains("--replace", there.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await folder.ExportAsync("--output", "mine.csv", "--replace")).Code);
        Assert.StartsWith("SQLite format 3", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(store, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder.Data, "*.db", SearchOption.AllDirectories))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }
}
