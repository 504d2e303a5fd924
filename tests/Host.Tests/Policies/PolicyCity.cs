using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Kiosk;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Policies;

/// <summary>The district's policies on the demo station, with a resident at the kiosk.</summary>
internal sealed partial class PolicyCity(JourneyBoard board) : IAsyncDisposable
{
    public JourneyBoard Board => board;

    public StationApp App => board.App;

    public ModuleInstance Module => App.Get<EngineHost>().Live.Sites["demo"].Modules["policies"];

    public string Folder => Path.Combine(App.Folder, "data", "config", "district", "content", "policies");

    public static async Task<PolicyCity> StartAsync(Action<string>? config = null) => new(await JourneyBoard.StartAsync(config));

    public static string ContentOf(string config) => Path.Combine(config, "district", "content", "policies");

    public Task<string> ReadAsync(string path, HttpStatusCode status = HttpStatusCode.OK) => board.ReadAsync(path, status);

    /// <summary>Answers the questions from what a person knows and skips the others; returns the questions in their order.</summary>
    public async Task<IReadOnlyList<string>> AnswerAsync(IReadOnlyDictionary<string, string> knows, string query = "")
    {
        var asked = new List<string>();
        for (var at = "/m/policies/ask" + query; ;)
        {
            using var page = await board.Kiosk.GetAsync(new Uri(at, UriKind.Relative));
            if (page.StatusCode == HttpStatusCode.Redirect)
            {
                return asked;
            }

            var fact = Fact().Match(await page.Content.ReadAsStringAsync()).Groups["it"].Value;
            asked.Add(fact);
            using var answer = await board.SendAsync(at, at, ("fact", fact), knows.TryGetValue(fact, out var value) ? ("value", value) : ("skip", "yes"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            at = answer.Headers.Location!.OriginalString;
        }
    }

    public IReadOnlyList<Record> All(string collection) => Module.Store.Find(new RecordQuery { Collection = Module.Stored(collection), Take = 500 }).Records;

    public IReadOnlyList<Record> Cases(string kind) =>
        [.. Module.Store.Find(new RecordQuery { Collection = "cases", Take = 500, Filters = [RecordFilter.Equal("module", "policies")] }).Records.Where(c => c.Body.Text("case") == kind || c.Body.Text("kind") == kind)];

    public async Task RunAsync(string job)
    {
        while (await App.Get<ModuleWriter>().WriteAsync(Module, work => Module.Definition.Handlers.Jobs[job](work), new WriteContext { Actor = job }))
        {
        }
    }

    public Task<string> InsertAsync(string collection, JsonObject body) =>
        App.Get<ModuleWriter>().WriteAsync(Module, work => work.Insert(collection, (JsonObject)body.DeepClone()).Id, new WriteContext { Actor = "test" });

    /// <summary>What is sealed with the rows of a list under a field.</summary>
    public async Task<IReadOnlyList<string>> RevealAsync(string field)
    {
        var found = new List<string>();
        foreach (var row in All("roster"))
        {
            if ((await App.Get<ModuleWriter>().Seals.OpenAsync(row)).TryGetValue(field, out var text))
            {
                found.Add(text);
            }
        }

        return found;
    }

    /// <summary>Marks every row of a list that is to be paid as paid.</summary>
    public Task<bool> PayAsync() => App.Get<ModuleWriter>().WriteAsync(
        Module,
        work =>
        {
            foreach (var row in All("roster").Where(r => r.Body.Text("state") == "ready"))
            {
                work.Update("roster", row, Module.Definition.Handlers.Actions["paid"](work, row, [])!);
            }

            return true;
        },
        new WriteContext { Actor = "test" });

    public ValueTask DisposeAsync() => board.DisposeAsync();

    [GeneratedRegex("name=\"fact\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();
}
