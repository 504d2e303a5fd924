using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>A store of its own in a temporary folder, with a clock that stands until it is moved.</summary>
internal sealed class StoreFixture : IAsyncDisposable
{
    public StoreFixture()
    {
        Folder = Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"));
        File = Path.Combine(Folder, "store.db");
        Store = RecordStore.Open(Options);
    }

    public string Folder { get; }

    public string File { get; }

    public FakeClock Clock { get; } = new();

    public RecordStore Store { get; private set; }

    public StoreOptions Options => new() { Path = File, SiteId = "demo", TimeProvider = Clock, Initials = Pinyin.Initials };

    public static CollectionDefinition Postings { get; } = new()
    {
        Name = "jobs.postings",
        Owner = "jobs",
        Fields = new Dictionary<string, FieldDefinition>
        {
            ["title"] = new() { Search = true, Initials = true },
            ["text"] = new() { Search = true },
            ["district"] = new() { Filter = true, Facet = true },
            ["tags"] = new() { Many = true, Filter = true, Facet = true },
            ["pay"] = new() { Type = FieldType.Integer, Filter = true },
            ["state"] = new() { Filter = true },
        },
        Sorts = [new() { Field = "pay", Within = "district" }],
    };

    public static async Task<StoreFixture> WithPostingsAsync()
    {
        var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Postings]);
        return fixture;
    }

    public static JsonObject Posting(string title, string district = "南山", int pay = 5000, params string[] tags) => new()
    {
        ["title"] = title,
        ["text"] = $"{title}，包吃住",
        ["district"] = district,
        ["pay"] = pay,
        ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]),
    };

    public Task<Record> AddAsync(JsonObject body, string? id = null) => Store.WriteAsync(u => u.Insert(Postings.Name, body, id));

    public async Task ReopenAsync(Func<StoreOptions, StoreOptions>? change = null)
    {
        await Store.DisposeAsync();
        Store = RecordStore.Open(change is null ? Options : change(Options));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
