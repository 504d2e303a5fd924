using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Commands;
using Host.Tests.Kiosk;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Templates;

namespace Host.Tests.Templates;

[Trait("row", "L13")]
public sealed class TemplateTests
{
    private static readonly string[] Services = ["blank", "registration", "application", "report", "survey", "check", "places"];

    [Fact]
    public async Task Every_template_is_a_whole_module_without_faults_and_the_console_has_words_for_it()
    {
        await using var app = await StationApp.StartAsync();

        var read = app.Get<ServiceTemplates>().Readings();

        Assert.Equal(Services.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        Assert.All(read.Values, m => Assert.True(m.IsGood, string.Join('\n', m.Faults.Select(f => f.In("en")))));
        Assert.Equal(Services, app.Get<ServiceTemplates>().All.Select(t => t.Id));
        var texts = app.Get<EngineHost>().Live.Sites["demo"].TextsIn("en");
        Assert.All(Services, s => Assert.True(texts.Has($"templates.service.{s}") && texts.Has($"templates.service.{s}.for"), s));
    }

    [Fact]
    public async Task A_clerk_begins_a_service_from_a_template_and_no_resident_sees_it_yet()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();

        var page = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/designer/new"));
        using var without = await app.Staff.SendFormAsync("/designer/new", page, ("template", "registration"), ("zh", "银发课堂"), ("en", " "));
        using var made = await app.Staff.SendFormAsync("/designer/new", page, ("template", "registration"), ("zh", "银发课堂"), ("en", "Classes for seniors"));
        using var again = await app.Staff.SendFormAsync("/designer/new", page, ("template", "blank"), ("zh", "银发课堂"), ("en", "Classes for seniors"));

        Assert.Contains("意见和满意度", page, StringComparison.Ordinal);
        Assert.Contains("各不超过 20 个字符", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("/designer/edit/classes-for-seniors", made.Headers.Location?.OriginalString);
        Assert.Equal("/designer/edit/classes-for-seniors-2", again.Headers.Location?.OriginalString);
        const string file = "stations/demo/modules/classes-for-seniors.json";
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(app.Folder, "data", "config", file), TestContext.Current.CancellationToken))!;
        Assert.Equal((false, "银发课堂"), (written["enabled"]!.GetValue<bool>(), written["title"]!["zh-CN"]!.GetValue<string>()));
        Assert.Equal(("林静", "从模板“登记”新建"), (app.Get<VersionStore>().Of(file)[0].Who, app.Get<VersionStore>().Of(file)[0].Why));
        Assert.True(app.Get<SiteReading>().Last!.Stations["demo"].Modules.Single(m => m.Id == "classes-for-seniors").IsGood);
        Assert.DoesNotContain("银发课堂", await board.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_change_settings_begins_a_service()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/designer/new")).StatusCode);
    }

    [Theory]
    [InlineData("银发课堂", "", "yfkt")]
    [InlineData("银发课堂", "Classes, for seniors!", "classes-for-seniors")]
    [InlineData("提建议", "提建议", "tjy")]
    [InlineData("", "", "service")]
    [InlineData("x", "Café 24", "cafe-24")]
    [InlineData("占用", "taken", "taken-2")]
    public async Task An_id_is_made_from_the_title(string zh, string en, string id)
    {
        await using var app = await StationApp.StartAsync();

        Assert.Equal(id, ModuleIds.Propose(zh, en, app.Get<ChineseReadings>(), i => i == "taken"));
    }

    [Theory]
    [InlineData("job-station")]
    [InlineData("零工微站")]
    [InlineData("Shop that helps")]
    [InlineData("corner")]
    public async Task A_station_from_a_template_passes_the_check_and_is_served(string template)
    {
        await using var folder = new CommandFolder();
        var before = await folder.RunAsync("check", "--json");

        var made = await folder.RunAsync("new", "station", "--template", template, "--id", "new-one", "--name", "新街驿站", "--name-en", "Xinjie Station", "--json");

        Assert.True(made.Code == 0, made.Error);
        Assert.Equal("new-one", made.Json.GetProperty("station").GetString());
        var check = await folder.RunAsync("check", "--json");
        Assert.True(check.Code == 0, check.Output);
        Assert.Equal(2, check.Json.GetProperty("stations").GetInt32());
        var host = await folder.ServeAsync();
        var kiosk = WebUtility.HtmlDecode(await host.Kiosk.GetStringAsync("/s/new-one/"));
        Assert.Contains("新街驿站", kiosk, StringComparison.Ordinal);
        Assert.Equal(0, before.Json.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task A_running_host_serves_a_new_station_at_once_and_what_cannot_be_made_says_why()
    {
        await using var folder = new CommandFolder();
        var host = await folder.ServeAsync();

        var made = await folder.RunAsync("new", "station", "--template", "驿站", "--id", "two", "--name", "二号站");
        var corner = await folder.RunAsync("new", "station", "--template", "微拐角", "--id", "two", "--name", "二号站");
        var unknown = await folder.RunAsync("new", "station", "--template", "bus-stop", "--id", "three", "--name", "三号站");
        var badId = await folder.RunAsync("new", "station", "--template", "corner", "--id", "Three", "--name", "三号站");

        Assert.Contains("known:", made.Error, StringComparison.Ordinal);
        Assert.Equal(0, corner.Code);
        Assert.Contains("二号站", WebUtility.HtmlDecode(await host.Kiosk.GetStringAsync("/s/two/")), StringComparison.Ordinal);
        Assert.Contains("known: corner (Street corner)", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("'Three' cannot be the id", badId.Error, StringComparison.Ordinal);
        Assert.Contains("there already", (await folder.RunAsync("new", "station", "--template", "corner", "--id", "two", "--name", "x")).Error, StringComparison.Ordinal);
    }
}
