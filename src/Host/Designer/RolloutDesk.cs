using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Designer;

/// <summary>The look between two rings: a change of the district goes on to the next stations, or back from those that have it.</summary>
internal sealed class RolloutDesk(HeldFiles held, Rollouts rollouts, FolderPublisher publisher, VersionStore versions, EngineHost engines)
{
    /// <summary>A change on its way, with who has it; null when every station goes by the file.</summary>
    public async Task<RolloutLook?> LookAsync(string file) =>
        (await held.UnderWayAsync()).FirstOrDefault(r => r.File == file) is { } rollout ? Of(rollout, versions) : null;

    public async Task<IReadOnlyList<RolloutLook>> AllAsync() => [.. (await held.UnderWayAsync()).Select(r => Of(r, versions))];

    /// <summary>Lets the next ring have it; false when it is not there any more where it was when somebody looked.</summary>
    public async Task<bool> GoOnAsync(string file, int seen)
    {
        if (await LookAsync(file) is not { } look || look.Rollout.Ring != seen)
        {
            return false;
        }

        await (look.IsLast ? rollouts.EndAsync(file) : rollouts.MoveAsync(look.Rollout, look.Next));
        await engines.PublishAsync();
        return true;
    }

    /// <summary>Every station goes by what the file said before.</summary>
    public async Task<PublishResult> TakeBackAsync(string file, string seen, string who, string why, CancellationToken cancellation)
    {
        if (await LookAsync(file) is not { } look)
        {
            return PublishResult.NotFound;
        }

        var result = await publisher.PublishToAllAsync(file, look.Before, seen, who, why, cancellation);
        if (result is PublishResult.Published or PublishResult.Unchanged)
        {
            await engines.PublishAsync();
        }

        return result;
    }

    private RolloutLook Of(Rollout rollout, VersionStore kept)
    {
        var stations = held.Stations;
        var waiting = stations.Where(s => s.Ring > rollout.Ring).ToList();
        return new RolloutLook(rollout, [.. stations.Where(s => s.Ring <= rollout.Ring)], waiting, kept.Bytes(rollout.Before));
    }
}
