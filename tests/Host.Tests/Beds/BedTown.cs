using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Beds;

/// <summary>A district with the hotels, employers and guests that a test puts there. Today is 2026-11-21, ten in the morning.</summary>
internal sealed class BedTown(JourneyBoard board) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly byte[] Drawing = Services.TinyPicture.Bytes;
    private int _cases;

    public JourneyBoard Board => board;

    public StationApp App => board.App;

    public ModuleInstance Module => App.Get<EngineHost>().Live.Sites["demo"].Modules["beds"];

    public static async Task<BedTown> StartAsync(Action<string>? config = null) => new(await JourneyBoard.StartAsync(config));

    public IReadOnlyList<Record> All(string collection, params RecordFilter[] filters)
    {
        var all = new List<Record>();
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = Module.Store.Find(new RecordQuery { Collection = collection == "cases" ? collection : Module.Stored(collection), Filters = filters, Take = 1000, After = page?.Next });
            all.AddRange(page.Records);
        }

        return all;
    }

    /// <summary>A hotel with beds as a list names them: room, rule, number of beds.</summary>
    public async Task<string> HotelAsync(string name, params (string Room, string Rule, int Beds)[] rooms)
    {
        foreach (var (room, rule, beds) in rooms)
        {
            for (var bed = 1; bed <= beds; bed++)
            {
                var body = new JsonObject
                {
                    ["hotel-name"] = name,
                    ["hotel-town"] = "云溪镇",
                    ["hotel-place"] = "云溪镇春风路 1 号",
                    ["hotel-phone"] = "0000-5551000",
                    ["hotel-rate"] = 80,
                    ["hotel-way"] = "出门右转坐公交 3 路到云溪镇政府站",
                    ["room-number"] = room,
                    ["rule"] = rule,
                    ["number"] = bed.ToString(CultureInfo.InvariantCulture),
                    ["state"] = "ready",
                    ["accessible"] = room.EndsWith('A'),
                    ["loose"] = 1,
                };
                await WriteAsync(work => work.Insert("beds", (JsonObject)body.DeepClone()));
            }
        }

        await RunAsync("tie");
        return All("hotels").Single(h => h.Body.Text("name") == name).Id;
    }

    public async Task<string> EmployerAsync(string name, string grade = "a", int quota = 500, params (string Field, string Value)[] more)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"91000000MA{All("employers").Count + 1:0000000}");
        var body = new JsonObject { ["name"] = name, ["code"] = first + CreditCodeField.CheckCharacter(first), ["grade"] = grade, ["quota"] = quota };
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }

        return (await WriteAsync(work => work.Insert("employers", (JsonObject)body.DeepClone()))).Id;
    }

    public Task<T> WriteAsync<T>(Func<IModuleWork, T> work) => App.Get<ModuleWriter>().WriteAsync(Module, work, new WriteContext { Actor = "clerk" });

    public async Task RunAsync(string job)
    {
        while (await WriteAsync(work => Module.Definition.Handlers.Jobs[job](work)))
        {
        }
    }

    /// <summary>A booking as the form hands it in.</summary>
    public async Task<string> BookAsync(string hotel, string employer, int person, string sex = "male", int from = 0, int nights = 2, string grade = "a", bool wait = false, bool accessible = false)
    {
        var receipt = await App.Get<CaseDesk>().SubmitAsync(Module, Submission(hotel, employer, person, sex, from, nights, grade, wait, accessible));
        return receipt.CaseId;
    }

    public CaseSubmission Submission(string hotel, string employer, int person, string sex = "male", int from = 0, int nights = 2, string grade = "a", bool wait = false, bool accessible = false)
    {
        var answers = new JsonObject
        {
            ["hotel"] = new JsonObject { ["id"] = hotel, ["label"] = "宾馆" },
            ["employer"] = new JsonObject { ["id"] = employer, ["label"] = "单位" },
            ["grade"] = grade,
            ["sex"] = sex,
            ["from"] = Day(Today.AddDays(from)),
            ["nights"] = nights,
            ["accessible"] = accessible,
            ["wait"] = wait,
            ["name"] = "赵金銮",
            ["id"] = Id(person, sex),
            ["phone"] = "13900001111",
        };
        if (grade is "a" or "aa" or "aaa")
        {
            answers["commitment"] = "2026-1";
            answers["certificate"] = "contract";
        }

        return new CaseSubmission { Kind = "booking", Answers = answers, Key = $"t{Interlocked.Increment(ref _cases)}", Actor = "kiosk" };
    }

    public Record Stay(string caseId) => Assert.Single(All("stays", RecordFilter.Equal("case", caseId)));

    public string StateOf(string caseId) => Module.Store.Get("cases", caseId)!.Body.Text("state")!;

    public IReadOnlyList<Record> Nights(string caseId) => All("nights", RecordFilter.Equal("stay", Stay(caseId).Id));

    /// <summary>A step as staff take it on the case's own page.</summary>
    public async Task<CaseMove> MoveAsync(string caseId, string way, string reason = "") =>
        await App.Get<CaseDesk>().MoveAsync(Module, caseId, new CaseStep(Module.Store.Get("cases", caseId)!.Version, way, reason, "", "clerk"));

    /// <summary>From the hotel to the voucher as a resident taps it; returns each page that stood on the screen.</summary>
    public async Task<IReadOnlyList<string>> VisitAsync(string employer, string hotel)
    {
        var visit = new ServiceVisit(board, "beds");
        var found = await board.ReadAsync("/m/beds?q=HD");
        var hotels = await board.ReadAsync(Link(found, "/m/beds/hotels?employer=" + employer));
        var chosen = await board.ReadAsync(Link(hotels, "sex=male"));
        using var begun = await board.Kiosk.GetAsync(new Uri(Link(chosen, "v-hotel=" + hotel), UriKind.Relative));
        var who = begun.Headers.Location!.OriginalString;
        var whoPage = await board.ReadAsync(who);
        var promise = await visit.AnswerAsync(who, ("name", "赵金銮"), ("id", Id(7, "male")), ("phone", "13900001111"));
        var promisePage = await board.ReadAsync(promise);
        var (_, answer) = await visit.AttachAsync(promise, "signature", Drawing);
        var file = JsonNode.Parse(answer)!["file"]!.GetValue<string>();
        var check = await visit.AnswerAsync(promise, ("certificate", "contract"), ("commitment", "2026-1"), ("signature", file));
        var checkPage = await board.ReadAsync(check);
        using var sent = await board.SendAsync(check, check);
        return [found, chosen, whoPage, promisePage, checkPage, await board.ReadAsync(sent.Headers.Location!.OriginalString)];
    }

    /// <summary>After an hour without a request nobody is signed in any more.</summary>
    public async Task SignInAgainAsync()
    {
        using var answer = await App.Staff.TryAsync("admin", SignIn.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Sends the form of a console page.</summary>
    public async Task PostAsync(string page, string handler, params (string Name, string Value)[] values)
    {
        var to = handler.Length == 0 ? page : page + handler;
        using var answer = await App.Staff.SendFormAsync(to, await App.Staff.GetStringAsync(page), values);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{to} answered {answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
    }

    /// <summary>An action of a table, as the clerk says "yes" to it; refused or done.</summary>
    public async Task ActAsync(string table, string action, string id, params (string Name, string Value)[] values)
    {
        var list = $"/m/beds/tables/{table}?view=all";
        var page = await App.Staff.GetStringAsync(list);
        using var asked = await App.Staff.SendFormAsync($"/m/beds/act/{table}/{action}", page, ("id", id), ("back", list));
        if (asked.StatusCode == HttpStatusCode.OK && values.Length > 0)
        {
            using var done = await App.Staff.SendFormAsync($"/m/beds/act/{table}/{action}", await asked.Content.ReadAsStringAsync(), [("id", id), ("back", list), ("sure", "1"), .. values]);
        }
    }

    public static string Link(string page, string part) =>
        System.Text.RegularExpressions.Regex.Matches(page, "href=\"(?<it>[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2))
            .Select(m => m.Groups["it"].Value).First(h => h.Contains(part, StringComparison.Ordinal));

    public async Task<JsonNode> ImportAsync(string import, string text, string source = "名单", bool complete = false)
    {
        var file = Path.Combine(App.Folder, import + ".csv");
        await File.WriteAllTextAsync(file, text);
        var target = ImportTarget.Of(Module, Module.Definition.Imports[import], App.Get<PersonReaders>());
        await using var output = new StringWriter();
        await using var reasons = new StringWriter();
        var code = await new ImportCommand(target, StationKiosk.Host.Texts.TextCatalog.BuiltIn.In("zh-CN"), output, reasons)
            .RunAsync(new ImportCommandOptions { File = file, Source = source, IsComplete = complete, IsJson = true }, Today);
        Assert.True(code == 0, reasons.ToString());
        return JsonNode.Parse(output.ToString())!;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Id(int person, string sex)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"33010919990101{person:00}{(sex == "male" ? 1 : 2)}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    public ValueTask DisposeAsync() => board.DisposeAsync();
}
