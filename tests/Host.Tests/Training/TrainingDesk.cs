using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Training;

/// <summary>The shipped station's training: a clerk who plans classes by the console's actions, and residents at the kiosk.</summary>
internal sealed partial class TrainingDesk : IAsyncDisposable
{
    private TrainingDesk(JourneyBoard board)
    {
        Board = board;
        Visit = new ServiceVisit(board, "training");
    }

    public JourneyBoard Board { get; }

    public ServiceVisit Visit { get; }

    public StationApp App => Board.App;

    public ModuleInstance Module => App.Get<EngineHost>().Live.Sites["demo"].Modules["training"];

    public static async Task<TrainingDesk> StartAsync(bool demo = false, Dictionary<string, string?>? more = null)
    {
        var desk = new TrainingDesk(await JourneyBoard.StartAsync(demo: demo, more: more));
        await desk.App.SignInAsync();
        return desk;
    }

    public IReadOnlyList<Record> All(string collection) => Module.Store.Find(new RecordQuery { Collection = Module.Stored(collection), Take = 500 }).Records;

    public Record Class(string id) => Module.Store.Get(Module.Stored("classes"), id)!;

    public IReadOnlyList<Record> Seats(string state) => [.. All("seats").Where(s => s.Body.Text("state") == state)];

    public IReadOnlyList<Record> Calls(string kind) => [.. Module.Store.Find(new RecordQuery { Collection = CallTable.Name, Take = 500 }).Records.Where(c => c.Body.Text("kind") == kind && c.Body.Integer("open") == 1)];

    public Record Case(string id) => Module.Store.Get(CaseTable.Name, id)!;

    /// <summary>A class by the clerk's own actions: a course, put on the calendar, opened. Dates are offsets from today.</summary>
    public async Task<string> OpenAsync(int places, int first = 10, int last = 10, string[]? weekdays = null, string[]? rules = null, string topic = "care", int allowance = 0)
    {
        var course = await WriteAsync(work => work.Insert("courses", new JsonObject
        {
            ["title"] = "养老护理员" + Guid.NewGuid().ToString("N")[..4],
            ["title-en"] = "Carer",
            ["topic"] = topic,
            ["allowance"] = allowance,
            ["cost"] = 0,
            ["rules"] = new JsonArray([.. (rules ?? []).Select(r => (JsonNode)r)]),
            ["state"] = "taught",
        }).Id);
        var answers = new JsonObject
        {
            ["first"] = Day(first),
            ["last"] = Day(last),
            ["weekdays"] = new JsonArray([.. (weekdays ?? []).Select(r => (JsonNode)r)]),
            ["from"] = "09:00",
            ["till"] = "12:00",
            ["place"] = "春风路",
            ["teacher"] = "林秀英",
            ["places"] = places,
        };
        await ActAsync("courses", course, "plan", answers);
        var id = All("classes").Single(c => c.Body.Text("state") == "planned").Id;
        await ActAsync("classes", id, "open", []);
        return id;
    }

    public string Day(int offset) => Module.Info.Site.DayOf(App.Clock.GetUtcNow()).AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task ActAsync(string collection, string id, string action, JsonObject answers) => WriteAsync(work =>
    {
        var record = work.Get(collection, id)!;
        return Module.Definition.Handlers.Actions[action](work, record, answers) is { } patch ? work.Update(collection, work.Get(collection, id)!, patch).Version : 0;
    });

    public Task<T> WriteAsync<T>(Func<ModuleWork, T> work) => App.Get<ModuleWriter>().WriteAsync(Module, work, new WriteContext { Actor = "clerk" });

    public async Task RunAsync(string job)
    {
        while (await App.Get<ModuleWriter>().WriteAsync(Module, work => Module.Definition.Handlers.Jobs[job](work), new WriteContext { Actor = job }))
        {
        }
    }

    /// <summary>A resident fills in the form up to the check page and returns its address.</summary>
    public async Task<string> FillAsync(string id, int person, string status = "jobless", string hukou = "local", HttpClient? kiosk = null)
    {
        var client = kiosk ?? Board.Kiosk;
        using var begun = await client.GetAsync(new Uri($"/m/training/form/signup?about=classes%2F{id}", UriKind.Relative));
        var who = begun.Headers.Location!.OriginalString;
        var more = await PostAsync(client, who, ("v-name", "张伟"), ("v-id", IdOf(person)), ("v-phone", PhoneOf(person)));
        return await PostAsync(client, more, ("v-hukou", hukou), ("v-status", status), ("v-consent", "2026-11"));
    }

    /// <summary>Sends the check page and returns the status and the page that follows, or the refusal.</summary>
    public async Task<(HttpStatusCode Status, string Page)> SendAsync(string check, HttpClient? kiosk = null)
    {
        var client = kiosk ?? Board.Kiosk;
        var token = Token().Match(await client.GetStringAsync(check)).Groups["it"].Value;
        using var answer = await client.PostAsync(new Uri(check, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        var page = answer.StatusCode == HttpStatusCode.Redirect ? await client.GetStringAsync(answer.Headers.Location!.OriginalString) : await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, WebUtility.HtmlDecode(page));
    }

    /// <summary>The whole way to a ticket's code.</summary>
    public async Task<string> SignUpAsync(string id, int person, string status = "jobless")
    {
        var (answer, page) = await SendAsync(await FillAsync(id, person, status));
        Assert.True(answer == HttpStatusCode.Redirect, page);
        return JourneyBoard.CodeOn(page);
    }

    /// <summary>What a code tells at the kiosk.</summary>
    public async Task<string> StatusAsync(string code)
    {
        using var kiosk = StationApp.Client(App.KioskUrl);
        var token = Token().Match(await kiosk.GetStringAsync("/ticket")).Groups["it"].Value;
        using var answer = await kiosk.PostAsync(new Uri("/ticket", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("Code", code), KeyValuePair.Create("__RequestVerificationToken", token)]));
        var page = answer.StatusCode == HttpStatusCode.Redirect ? await kiosk.GetStringAsync(answer.Headers.Location!.OriginalString) : await answer.Content.ReadAsStringAsync();
        return WebUtility.HtmlDecode(page);
    }

    /// <summary>Takes a step as the resident with the code.</summary>
    public async Task GoAsync(string code, string way)
    {
        var found = App.Get<CaseDesk>().Find(App.Get<EngineHost>().Live.Sites["demo"], code)!.Value.Case;
        Assert.Equal(CaseMove.Done, await App.Get<CaseDesk>().MoveAsync(Module, found.Id, new CaseStep(found.Version, way, "", "", "code") { IsByCode = true }));
    }

    /// <summary>Moves the clock, after which the clerk signs in again: nobody stays signed in for long.</summary>
    public async Task AtAsync(DateTimeOffset at)
    {
        App.Clock.Set(at);
        using var signedIn = await App.Staff.TryAsync("admin", SignIn.Password);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    /// <summary>A page of the console as it reads.</summary>
    public async Task<string> ConsoleAsync(string path) => WebUtility.HtmlDecode(await App.Staff.GetStringAsync("/m/training/" + path));

    public async Task<string> PostConsoleAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await App.Staff.SendFormAsync("/m/training/" + path, await App.Staff.GetStringAsync("/m/training/" + path.Split("handler=")[0].TrimEnd('?', '&')), fields);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return WebUtility.HtmlDecode(await App.Staff.GetStringAsync(answer.Headers.Location!.OriginalString));
        }

        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public static string IdOf(int person)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"00000019900101{person:000}");
        return digits + NationalIdField.CheckCharacter(digits);
    }

    public static string PhoneOf(int person) => string.Create(CultureInfo.InvariantCulture, $"1380000{person:0000}");

    public ValueTask DisposeAsync() => Board.DisposeAsync();

    private static async Task<string> PostAsync(HttpClient client, string page, params (string Name, string Value)[] fields)
    {
        var shown = await client.GetStringAsync(page);
        var seen = Seen().Matches(shown).Select(m => ("seen", m.Groups["it"].Value));
        var body = seen.Concat(fields).Append(("__RequestVerificationToken", Token().Match(shown).Groups["it"].Value));
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(body.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.OriginalString;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Seen();
}
