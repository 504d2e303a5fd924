using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Records;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// The changes of the district that not every ring has yet, one a file, in the system store. A row is written before the file is put in place
/// and goes after the last ring has it: killed in between, the stations that wait go on with what they had. A row whose file says what it said
/// before means nothing.
/// </summary>
internal sealed class Rollouts(RecordStore system, VersionStore versions, TimeProvider clock)
{
    private const string Name = "config-rollouts";
    private const int Most = 500;

    private bool _isReady;

    public static CollectionDefinition Collection { get; } = new() { Name = Name, Owner = "host" };

    /// <summary>All rows, also of what was taken back since.</summary>
    public async Task<IReadOnlyList<Rollout>> AllAsync()
    {
        await ReadyAsync();
        return [.. system.Find(new RecordQuery { Collection = Name, Take = Most }).Records.Select(Read)];
    }

    public async Task<Rollout?> FindAsync(string file) => (await AllAsync()).FirstOrDefault(r => r.File == file);

    /// <summary>A change begins with its first ring. Whoever still waits for an earlier one goes on waiting with what it has.</summary>
    public async Task BeginAsync(string file, string now, string after, int ring, string who, string why)
    {
        var earlier = await FindAsync(file) is { } on && on.Before != now ? on : null;
        await PutAsync(new Rollout(file, earlier?.Before ?? now, after, ring, who, why, clock.GetUtcNow()));
    }

    public Task MoveAsync(Rollout rollout, int ring) => PutAsync(rollout with { Ring = ring, At = clock.GetUtcNow() });

    /// <summary>Every station goes by the file as it is.</summary>
    public async Task EndAsync(string file)
    {
        await ReadyAsync();
        await system.WriteAsync(
            unit =>
            {
                foreach (var row in unit.Find(new RecordQuery { Collection = Name, Take = Most }).Records.Where(r => r.Body.Text("file") == file))
                {
                    unit.Delete(Name, row.Id, row.Version);
                }

                return true;
            },
            new WriteContext { Why = "config.rollout" });
    }

    private async Task ReadyAsync()
    {
        if (!_isReady)
        {
            await versions.DeclareAsync(CancellationToken.None);
            _isReady = true;
        }
    }

    private Task<bool> PutAsync(Rollout rollout) => system.WriteAsync(
        unit =>
        {
            var body = new JsonObject
            {
                ["file"] = rollout.File,
                ["before"] = rollout.Before,
                ["after"] = rollout.After,
                ["ring"] = rollout.Ring,
                ["who"] = rollout.Who,
                ["why"] = rollout.Why,
                ["at"] = rollout.At.ToString("O"),
            };
            if (unit.Find(new RecordQuery { Collection = Name, Take = Most }).Records.FirstOrDefault(r => r.Body.Text("file") == rollout.File) is { } was)
            {
                unit.Update(Name, was.Id, was.Version, body);
            }
            else
            {
                unit.Insert(Name, body);
            }

            return true;
        },
        new WriteContext { Why = "config.rollout" });

    private static Rollout Read(Record row) => new(
        row.Body.Text("file") ?? "",
        row.Body.Text("before") ?? "",
        row.Body.Text("after") ?? "",
        (int)(row.Body.Integer("ring") ?? Rings.Last),
        row.Body.Text("who") ?? "",
        row.Body.Text("why") ?? "",
        row.Body.Instant("at") ?? default);
}
