using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Kiosk;

/// <summary>A station whose job board holds what a test puts there, and a resident at its kiosk who reads pages and taps what stands on them.</summary>
internal sealed partial class JourneyBoard : IAsyncDisposable
{
    public const string Today = "2026-11-21";

    private JourneyBoard(StationApp app) => App = app;

    public StationApp App { get; }

    public ModuleInstance Module => App.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

    public HttpClient Kiosk => App.Kiosk;

    /// <summary>Starts the shipped station with an empty board.</summary>
    /// <param name="config">Changes the configuration, in its folder, before the start.</param>
    /// <param name="demo">Fills the board with the demo's postings.</param>
    /// <param name="more">Further settings of the host.</param>
    public static async Task<JourneyBoard> StartAsync(Action<string>? config = null, bool demo = false, Dictionary<string, string?>? more = null)
    {
        var folder = StationApp.NewFolder();
        if (config is not null)
        {
            var data = Path.Combine(folder, "data", "config");
            CopyShipped(data);
            config(data);
        }

        return new JourneyBoard(await StationApp.StartAsync(folder, settings: c => c.AddInMemoryCollection(
            new Dictionary<string, string?>(more ?? [], StringComparer.Ordinal) { ["Demo:Load"] = demo ? "true" : "false" })));
    }

    /// <summary>A posting as staff would type it in: open at once. Fields that are not given have harmless values.</summary>
    public async Task<string> AddAsync(string title, params (string Field, JsonNode? Value)[] more)
    {
        var module = Module;
        var body = new JsonObject
        {
            ["title"] = title,
            ["employer"] = "云溪测试有限公司",
            ["pay"] = "5000-6000元/月",
            ["place"] = "城东区",
            ["posted"] = "2026-11-20",
            ["until"] = "2026-12-31",
        };
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }

        var today = module.Info.Site.DayOf(App.Clock.GetUtcNow());
        module.Definition.Handlers.Prepare["postings"](body, new PrepareContext { Module = module.Info, Today = today, Actor = "clerk" });
        return await App.Get<ModuleWriter>().WriteAsync(module, work => work.Insert("postings", body).Id, new WriteContext { Actor = "clerk" });
    }

    /// <summary>A staff action of the board, such as "fill".</summary>
    public Task StaffAsync(string action, string id, JsonObject? answers = null) => App.Get<ModuleWriter>().WriteAsync(
        Module,
        work =>
        {
            var posting = work.Get("postings", id)!;
            return work.Update("postings", posting, Module.Definition.Handlers.Actions[action](work, posting, answers ?? [])!).Version;
        },
        new WriteContext { Actor = "clerk" });

    public IReadOnlyList<Record> Cases() => Module.Store.Find(new RecordQuery { Collection = "cases", Take = 100 }).Records;

    /// <summary>The page as it reads: with entities decoded.</summary>
    public async Task<string> ReadAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Kiosk.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<string>> TitlesAsync(string query = "") => Titles(await ReadAsync("/m/jobs/list/list" + query));

    public static IReadOnlyList<string> Titles(string page) => [.. RowTitle().Matches(page).Select(m => m.Groups["it"].Value)];

    /// <summary>Sends the form of a page, with its token, and returns the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(page)).Groups["it"].Value;
        return await PostAsync(to, token, fields);
    }

    public Task<HttpResponseMessage> PostAsync(string to, string token, params (string Name, string Value)[] fields) => Kiosk.PostAsync(
        new Uri(to, UriKind.Relative),
        new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public async Task<string> TokenAsync(string page) => Token().Match(await ReadAsync(page)).Groups["it"].Value;

    public Task<HttpResponseMessage> PickAsync(string id, bool on = true, string query = "") =>
        SendAsync("/m/jobs", $"/m/jobs/list/list{query}{(query.Length == 0 ? "?" : "&")}handler=pick", ("record", id), ("on", on ? "true" : "false"));

    /// <summary>Begins the form about a posting and returns its page's address and key.</summary>
    public async Task<(string Page, string Key)> BeginAsync(string id, string @case = "interest")
    {
        using var answer = await Kiosk.GetAsync(new Uri($"/m/jobs/form/{@case}?about=list%2F{id}", UriKind.Relative));
        var page = answer.Headers.Location!.OriginalString;
        return (page, FormKey().Match(page).Groups["it"].Value);
    }

    /// <summary>Fills in name, number and consent and goes on to the check page.</summary>
    public async Task<string> FillAsync(string id, string name = "王小明", string phone = "13800001234")
    {
        var (page, key) = await BeginAsync(id);
        using var answer = await SendAsync(page, page, ("v-name", name), ("v-phone", phone), ("v-consent", "2026-09"));
        Assert.Equal($"/m/jobs/check/{key}", answer.Headers.Location?.OriginalString);
        return key;
    }

    /// <summary>The whole way from a posting to its ticket's code.</summary>
    public async Task<string> HandInAsync(string id)
    {
        var key = await FillAsync(id);
        using var answer = await SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}");
        Assert.Equal($"/m/jobs/done/{key}", answer.Headers.Location?.OriginalString);
        return CodeOn(await ReadAsync($"/m/jobs/done/{key}"));
    }

    public static string CodeOn(string page) => SlipCode().Match(page).Groups["it"].Value.Replace("<span>", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(App.Folder, recursive: true);
    }

    private static void CopyShipped(string to)
    {
        foreach (var file in Directory.EnumerateFiles(HostPaths.Shipped, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(HostPaths.Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("class=\"row-title\">(?<it>[^<]*)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RowTitle();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();

    [GeneratedRegex("[?&]key=(?<it>[0-9a-f]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FormKey();

    [GeneratedRegex("class=\"slip-code\">(?<it>.*?)</b>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SlipCode();
}
