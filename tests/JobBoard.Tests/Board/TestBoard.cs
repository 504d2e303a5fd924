using System.Globalization;
using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace JobBoard.Tests.Board;

using Record = StationKiosk.Records.Record;

/// <summary>The module on a real store of its own, with a clock that the test moves; its code is called as the host calls it.</summary>
internal sealed class TestBoard : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"));
    private readonly TestClock _clock = new();

    private TestBoard(JobBoardSettings settings)
    {
        Settings = settings;
        Definition = new JobBoardPlugin().Define(settings, Site.Jobs);
        Store = RecordStore.Open(new StoreOptions { Path = Path.Combine(_folder, "store.db"), SiteId = "demo", TimeProvider = _clock, WarmUp = false });
    }

    public JobBoardSettings Settings { get; }

    public ModuleDefinition Definition { get; }

    public RecordStore Store { get; }

    /// <summary>Calls that were put on the list.</summary>
    public List<CallRequest> Calls { get; } = [];

    public DateOnly Today => Site.Info.DayOf(_clock.GetUtcNow());

    public static async Task<TestBoard> OpenAsync(JobBoardSettings? settings = null)
    {
        var board = new TestBoard(settings ?? Defaults.Settings);
        await board.Store.DeclareAsync([.. board.Definition.Collections.Select(c => Stored(c.Key, c.Value))]);
        return board;
    }

    public void SetDay(string day) => _clock.Set(Site.Info.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(9));

    public Task<T> WorkAsync<T>(Func<IModuleWork, T> work) => Store.WriteAsync(unit => work(new TestWork(unit, Today, Calls)));

    /// <summary>Imports a row as a clerk's file would bring it, without settling it.</summary>
    public Task<string> ImportAsync(string title = "叉车司机", string employer = "云溪晨光电子有限公司", string description = "白班8小时", string source = "镇里的表", string? until = null)
    {
        var row = new JsonObject { ["title"] = title, ["employer"] = employer, ["description"] = description, ["place"] = "云溪-城东区", ["pay"] = "5000-7000", ["source"] = source, ["until"] = until };
        Definition.Handlers.Imports.Rows[PostingImport.Rows](row, new RowContext { Today = Today, Source = source, Row = 2 });
        return WorkAsync(work => work.Insert(PostingCollection.Id, row).Id);
    }

    /// <summary>Enters a posting as staff do in the console.</summary>
    public Task<string> TypeInAsync(string title = "叉车司机", string employer = "云溪晨光电子有限公司", string description = "白班8小时")
    {
        var body = new JsonObject { ["title"] = title, ["employer"] = employer, ["description"] = description, ["place"] = "春风路", ["pay"] = "5000-7000", ["headcount"] = 3, ["phone"] = "06055550001" };
        Definition.Handlers.Prepare[PostingCollection.Id](body, new PrepareContext { Module = Site.Jobs, Today = Today, Actor = "clerk" });
        return WorkAsync(work => work.Insert(PostingCollection.Id, body).Id);
    }

    /// <summary>Runs a job until it says that nothing is left.</summary>
    public async Task RunAsync(string job)
    {
        while (await WorkAsync(Definition.Handlers.Jobs[job]))
        {
        }
    }

    public Task ActAsync(string action, string id, JsonObject? answers = null, string collection = PostingCollection.Id) => WorkAsync(work =>
    {
        var record = work.Get(collection, id)!;
        if (Definition.Handlers.Actions[action](work, record, answers ?? []) is { } patch)
        {
            work.Update(collection, work.Get(collection, id)!, patch);
        }

        return true;
    });

    public RecordBody Posting(string id) => Store.Get("jobs." + PostingCollection.Id, id)!.Body;

    public Record Employer(string name) => Assert.Single(Employers(), e => e.Body.Text("name") == name);

    public IReadOnlyList<Record> Employers() => Store.Find(new RecordQuery { Collection = "jobs." + EmployerCollection.Id, Take = 100 }).Records;

    /// <summary>The titles that a resident meets now, by the screen's own condition.</summary>
    public string[] Listed() =>
        [.. Store.Find(new RecordQuery { Collection = "jobs." + PostingCollection.Id, Filters = [.. Listing.Condition.All!.Select(Filter)], Take = 100 }).Records.Select(r => r.Body.Text("title")!).Order(StringComparer.Ordinal)];

    public long Month(string count) =>
        Store.Find(new RecordQuery { Collection = "jobs." + MonthCollection.Id }).Records.Sum(month => month.Body.Integer(count) ?? 0);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private RecordFilter Filter(Condition condition)
    {
        if (condition.From is not null || condition.Until is not null)
        {
            FieldValue today = PostingBody.Day(Today);
            return RecordFilter.Range(condition.Field!, condition.From is null ? (FieldValue?)null : today, condition.Until is null ? (FieldValue?)null : today);
        }

        return RecordFilter.AnyOf(condition.Field!, (condition.In ?? [condition.Is!]).Select(value => (FieldValue)value));
    }

    private static CollectionDefinition Stored(string id, ModuleCollection collection)
    {
        var fields = collection.Fields.ToDictionary(f => f.Key, f => Stored(f.Value), StringComparer.Ordinal);
        foreach (var (name, hidden) in collection.Hidden)
        {
            fields[name] = hidden;
        }

        return new CollectionDefinition { Name = "jobs." + id, Owner = "jobs", Fields = fields, Unique = collection.Unique, Sorts = collection.Sorts };
    }

    private static FieldDefinition Stored(Field field) => new() { Type = field.Storage, Many = field.Many, Filter = field.Filter, Search = field.Search };
}
