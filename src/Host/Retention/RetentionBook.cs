using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Retention;

/// <summary>The runs that were made, in the system store: the proof that what is promised is done. A run that found nothing to do is kept in place of the one before it.</summary>
internal sealed class RetentionBook(Stores stores)
{
    public const string Name = "retention";

    /// <summary>The note that a backup was put back and no run has gone over it yet; its value is when the backup was made.</summary>
    public const string RestoredKey = "retention.restored";
    private const int Shown = 60;

    public static readonly CollectionDefinition Collection = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { ["site"] = new() { Filter = true }, ["at"] = new() { Filter = true }, ["idle"] = new() { Type = FieldType.Integer, Filter = true } },
        Sorts = [new SortDefinition { Field = "at" }],
    };

    /// <summary>When the backup was made that was put back and that no run has gone over; null when there is none.</summary>
    public DateTimeOffset? Restored =>
        DateTimeOffset.TryParse(stores.System.Meta(RestoredKey), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var made) ? made : null;

    public IReadOnlyList<RetentionRun> Runs(string site) =>
    [
        .. stores.System.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("site", site)], Sort = new RecordSort("at", Descending: true), Take = Shown })
            .Records.Select(r => JsonSerializer.Deserialize<RetentionRun>(r.Body.Object("run")!.Json)!),
    ];

    public Task KeepAsync(RetentionRun run) => stores.System.WriteAsync(
        unit =>
        {
            var isIdle = run.Removed == 0 && run.Over == 0 && run.Why == "daily";
            var body = new JsonObject
            {
                ["site"] = run.Site,
                ["at"] = run.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["idle"] = isIdle ? 1 : 0,
                ["run"] = JsonSerializer.SerializeToNode(run),
            };
            var last = unit.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("site", run.Site)], Sort = new RecordSort("at", Descending: true), Take = 1 }).Records;
            if (isIdle && last is [var idle] && idle.Body.Integer("idle") == 1)
            {
                unit.Update(Name, idle.Id, idle.Version, body);
            }
            else
            {
                unit.Insert(Name, body);
            }
        },
        new WriteContext { Actor = "retention", Why = "retention" });

    public Task ForgetRestoredAsync() => stores.System.WriteAsync(unit => unit.SetMeta(RestoredKey, null), new WriteContext { Actor = "retention" });
}
