using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Sites;

/// <summary>What stations beyond a ring are still read with, from the changes of the district that are on their way.</summary>
internal sealed class HeldFiles(HostPaths paths, Rollouts rollouts, VersionStore versions)
{
    public async Task<IReadOnlyList<HeldFile>> AllAsync()
    {
        var held = new List<HeldFile>();
        foreach (var rollout in await UnderWayAsync())
        {
            var bytes = versions.Bytes(rollout.Before);
            // Without what they had the stations are better off with what there is.
            if (bytes is not null || rollout.Before.Length == 0)
            {
                held.Add(new HeldFile(rollout.File, rollout.Before, bytes, rollout.Ring));
            }
        }

        return held;
    }

    /// <summary>The changes that some ring waits for. One whose file says what it said before was taken back, or never came to be.</summary>
    public async Task<IReadOnlyList<Rollout>> UnderWayAsync()
    {
        var all = await rollouts.AllAsync();
        if (all.Count == 0)
        {
            return [];
        }

        var last = Rings.In(paths.Config) is [.., var ring] ? ring : 0;
        return [.. all.Where(r => r.Ring < last && r.Before != Now(r.File))];
    }

    public IReadOnlyList<RingOfStation> Stations => Rings.Stations(paths.Config);

    private string Now(string file) => Path.Combine(paths.Config, file) is var path && File.Exists(path) ? VersionStore.HashOf(File.ReadAllBytes(path)) : "";
}
