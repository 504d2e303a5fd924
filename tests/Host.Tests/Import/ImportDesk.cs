using System.Text.Json.Nodes;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Import;

/// <summary>A store with the sample collection, and a clerk who imports into it.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private ImportDesk() => Store = RecordStore.Open(new StoreOptions { Path = _folder.At("station.db"), SiteId = "demo" });

    public RecordStore Store { get; }

    public IReadOnlyDictionary<string, UniqueRule> Unique { get; private init; } = new Dictionary<string, UniqueRule>(StringComparer.Ordinal);

    public DateOnly Today { get; set; } = new(2024, 5, 10);

    public ImportDefinition Definition { get; set; } = Samples.Postings;

    public static async Task<ImportDesk> OpenAsync(IReadOnlyDictionary<string, UniqueRule>? unique = null)
    {
        var desk = new ImportDesk { Unique = unique ?? new Dictionary<string, UniqueRule>(StringComparer.Ordinal) };
        await desk.Store.DeclareAsync(
        [
            new CollectionDefinition
            {
                Name = "jobs.postings",
                Owner = "jobs",
                Fields = new Dictionary<string, FieldDefinition>(ImportTarget.FieldsOf(Samples.Postings), StringComparer.Ordinal)
                {
                    ["title"] = new() { Search = true },
                    ["phone"] = new(),
                },
                Unique = desk.Unique,
            },
        ]);
        return desk;
    }

    public string Csv(string text) => _folder.Write("a.csv", text);

    public string At(string name) => _folder.At(name);

    public ImportTarget Target() => new()
    {
        Definition = Definition,
        Store = Store,
        Collection = "jobs.postings",
        Unique = Unique,
        Readers = BuiltInReaders.All,
        Handlers = new ImportHandlers
        {
            Rows = new Dictionary<string, RowHandler>(StringComparer.Ordinal) { ["judge"] = Judge },
            Closes = new Dictionary<string, CloseHandler>(StringComparer.Ordinal) { ["close"] = Close },
        },
    };

    public Task<ImportReport> ImportAsync(string csv, bool complete = false, bool dry = false, string source = "town", string? mapping = null) =>
        RunAsync(TableFile.Open(Csv(csv)), complete, dry, source, mapping);

    public async Task<ImportReport> RunAsync(TableSource file, bool complete = false, bool dry = false, string source = "town", string? mapping = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ImportNote> faults = [];
        var map = mapping is null ? new TableLayout(Definition, Today).Guess(file)[0].ToMapping() : MappingReader.Read(mapping, Definition, out faults);
        Assert.Empty(faults);
        var request = new ImportRequest { Mapping = map!, Source = source, Today = Today, IsComplete = complete, IsDryRun = dry, Actor = "clerk" };
        return await new ImportRun(Target(), request).RunAsync(file, progress, cancellationToken);
    }

    public IReadOnlyList<Record> All() => Store.Find(new RecordQuery { Collection = "jobs.postings", Take = 1000 }).Records;

    public Record One(string title) => All().Single(r => r.Body.Text("title") == title);

    public static string Say(ImportReport report) => report.Counts.ToJson().ToJsonString();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    private static RowVerdict Judge(JsonObject row, RowContext context)
    {
        var title = row["title"]?.ToString() ?? "";
        if (title == "炸弹")
        {
            throw new InvalidOperationException("a handler with a fault");
        }

        row["state"] = title.Contains('男', StringComparison.Ordinal) ? "held" : "open";
        return title.Contains('男', StringComparison.Ordinal) ? new RowVerdict { Flags = [new ImportNote { Code = "jobs.flag.gender", Field = "title" }] } : RowVerdict.Fine;
    }

    private static JsonObject? Close(JsonObject stored, RowContext context) =>
        stored["state"]?.ToString() == "closed" ? null : new JsonObject { ["state"] = "closed" };
}
