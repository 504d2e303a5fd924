using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Plugins;

namespace Host.Tests.Commands;

/// <summary>kill -9 in the middle of an import: what was acknowledged is there, and the half import is nowhere to be seen.</summary>
public sealed partial class KilledImportTests
{
    private const int Many = 30_000;
    private const int Demo = 720;

    [Fact]
    [Trait("row", "C11")]
    public async Task A_host_that_is_killed_in_an_import_keeps_every_ticket_and_every_opened_batch()
    {
        await using var folder = new CommandFolder();
        Assert.Equal(0, (await folder.RunAsync("demo", "load")).Code);
        folder.WriteRows("few.csv", 5);
        folder.WriteRows("many.csv", Many);
        var host = await folder.ServeAsync();
        Assert.Equal(0, (await folder.ImportAsync("few.csv")).Code);
        using var import = folder.Begin("import", "--station", "demo", "--module", "jobs", "--file", "many.csv", "--mapping", "m.json", "--source", "many", "--json");
        await StagingAsync(folder, import);

        var tickets = new List<string>();
        while (tickets.Count < 3)
        {
            tickets.Add(await HandInAsync(host.Kiosk));
        }

        Assert.False(import.HasExited, "The import was over before the host was killed.");
        await host.KillAsync();
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("not acknowledged", await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await folder.StopAsync();
        host = await folder.ServeAsync();
        foreach (var ticket in tickets)
        {
            Assert.Contains("已登记", await LookUpAsync(host.Kiosk, ticket), StringComparison.Ordinal);
        }

        await NeverHalfAsync(folder, Demo + 5);
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task An_import_of_its_own_process_that_is_killed_leaves_nothing_and_keeps_nobody_out()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("few.csv", 5);
        folder.WriteRows("many.csv", Many);
        Assert.Equal(0, (await folder.ImportAsync("few.csv")).Code);
        using var import = folder.Begin("import", "--station", "demo", "--module", "jobs", "--file", "many.csv", "--mapping", "m.json", "--source", "many", "--json");
        await StagingAsync(folder, import);

        import.Kill();
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);

        await NeverHalfAsync(folder, 5);
    }

    // Before the last write of an import its rows are only in the log of the store, which grows by them.
    private static async Task StagingAsync(CommandFolder folder, System.Diagnostics.Process import)
    {
        var station = Path.Combine(folder.Data, "stations", "demo");
        var before = Size();
        await Until.TrueAsync(() =>
        {
            Assert.False(import.HasExited, "The import was over before it was seen.");
            return Task.FromResult(Size() > before + 300_000);
        });

        long Size() => Directory.EnumerateFiles(station, "station.db*").Sum(f => new FileInfo(f).Length);
    }

    private static async Task NeverHalfAsync(CommandFolder folder, int before)
    {
        var count = (await folder.ExportAsync("--output", "count.csv", "--json")).Json.GetProperty("records").GetInt32();
        var check = await folder.RunAsync("records", "check", "--json");
        var again = await folder.ImportAsync("many.csv", "--source", "many", "--json");

        Assert.True(count == before || count == before + Many, $"{count} postings are visible.");
        Assert.True(check.Json.GetProperty("good").GetBoolean(), check.Output);
        Assert.Equal(count == before ? Many : 0, again.Json.GetProperty("new").GetInt32());
    }

    private static async Task<string> HandInAsync(HttpClient kiosk)
    {
        var list = await kiosk.GetStringAsync("/m/jobs/list/list");
        var id = Posting().Match(list).Groups["it"].Value;
        using var begun = await kiosk.GetAsync(new Uri($"/m/jobs/form/interest?about=list%2F{id}", UriKind.Relative));
        var page = begun.Headers.Location!.OriginalString;
        using var filled = await kiosk.PostFormAsync(page, ("v-name", "王小明"), ("v-phone", "13800001234"), ("v-consent", "2026-09"));
        var check = filled.Headers.Location!.OriginalString;
        using var sent = await kiosk.PostFormAsync(check);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return Code().Match(WebUtility.HtmlDecode(await kiosk.GetStringAsync(sent.Headers.Location!))).Groups["it"].Value.Replace("<span>", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal);
    }

    private static async Task<string> LookUpAsync(HttpClient kiosk, string code)
    {
        using var found = await kiosk.PostFormAsync("/ticket", ("Code", code));
        return WebUtility.HtmlDecode(await kiosk.GetStringAsync(found.Headers.Location!));
    }

    [GeneratedRegex("<li id=\"r-(?<it>[0-9a-f-]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Posting();

    [GeneratedRegex("class=\"slip-code\">(?<it>.*?)</b>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Code();
}
