using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;

namespace Host.Tests.Staff;

public sealed partial class SettingsVersionTests
{
    private const string File = "stations/demo/modules/steady.json";
    private static readonly string Page = "/configuration/file?path=" + Uri.EscapeDataString(File);

    [Fact]
    public async Task A_hand_edit_is_shown_as_its_exact_difference_and_the_version_before_is_put_back_byte_for_byte()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        await app.SignInAsync();
        var path = Path.Combine(station.Data, "config", File);
        await Until.TrueAsync(() => app.Get<VersionStore>().Of(File).Count == 1);
        var first = await System.IO.File.ReadAllBytesAsync(path);
        await System.IO.File.WriteAllTextAsync(path, (await System.IO.File.ReadAllTextAsync(path)).Replace("\"en\": \"Steady\"", "\"en\": \"Very steady\"", StringComparison.Ordinal));
        await app.Get<FolderPublisher>().KeepHandEditsAsync([File], CancellationToken.None);

        var list = await app.Staff.GetStringAsync("/configuration");
        var edited = await app.Staff.GetStringAsync(Page);
        var oldest = WebUtility.HtmlDecode(VersionLink().Matches(edited)[^1].Groups["url"].Value);
        var question = await app.Staff.GetStringAsync(oldest);
        var version = VersionField().Match(question).Groups["id"].Value;
        var expected = ExpectedField().Match(question).Groups["hash"].Value;
        using var without = await app.Staff.SendFormAsync(Page, question, ("version", version), ("expected", expected));
        using var stale = await app.Staff.SendFormAsync(Page, question, ("version", version), ("expected", "0"), ("why", "改错了"));
        using var back = await app.Staff.SendFormAsync(Page, question, ("version", version), ("expected", expected), ("why", "改错了"));
        var after = await app.Staff.GetStringAsync(back.Headers.Location!);

        Assert.Contains(File, list, StringComparison.Ordinal);
        Assert.Contains("直接修改文件", edited, StringComparison.Ordinal);
        Assert.Contains("Very steady", Regex.Match(edited, "<ins>[^<]*</ins>", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, StringComparison.Ordinal);
        Assert.Contains("请写明恢复的原因", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("刚才有人改过这个文件", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(first, await System.IO.File.ReadAllBytesAsync(path));
        Assert.Contains("改错了", after, StringComparison.Ordinal);
        Assert.Contains("林静", after, StringComparison.Ordinal);
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter { What = "config.rolled-back" }).Rows, r => r.Entry.Reason == "改错了");
    }

    [Fact]
    public async Task Versions_are_closed_to_those_without_the_permission_and_lead_nowhere_else()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        await app.SignInAsync();
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(Page)).StatusCode);
        foreach (var path in new[] { "../keys/sealing/ring.key", "stations/other/station.json", "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Staff.GetAsync("/s/demo/configuration/file?path=" + Uri.EscapeDataString(path))).StatusCode);
        }
    }

    [GeneratedRegex("href=\"(?<url>/configuration/file\\?[^\"]*version=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionLink();

    [GeneratedRegex("name=\"version\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionField();

    [GeneratedRegex("name=\"expected\" value=\"(?<hash>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExpectedField();
}
