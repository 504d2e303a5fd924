using System.Collections.Concurrent;
using System.Net;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Outbound;

/// <summary>
/// Looks once a day whether the published texts that modules rest on can still be found, as far as their hosts are granted. A page that says
/// it is gone is dead at once; one that does not answer, only after several days of silence.
/// </summary>
internal sealed partial class SourceWatch(OutboundNetwork network, EngineHost engines, TimeProvider clock, ILogger<SourceWatch> log) : BackgroundService
{
    private const int MostSilence = 3;
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Site, string Module, string Id), SourceState> _states = new();

    /// <summary>What cannot be found any more.</summary>
    public IReadOnlyList<SourceState> Dead => [.. _states.Values.Where(s => s.IsGone || s.Silent >= MostSilence)];

    public async Task CheckAsync(CancellationToken cancellation)
    {
        var seen = new HashSet<(string, string, string)>();
        foreach (var (site, module) in Modules())
        {
            foreach (var (id, address) in module.Definition.Sources.Where(s => network.IsGranted(s.Value)))
            {
                var key = (site, module.Info.Id, id);
                seen.Add(key);
                var was = _states.GetValueOrDefault(key);
                var answer = await network.AskAsync(address, cancellation);
                _states[key] = new SourceState(site, module.Info.Id, id, module.Info.Title, address, was?.Since ?? clock.GetUtcNow())
                {
                    IsGone = answer is HttpStatusCode.NotFound or HttpStatusCode.Gone,
                    Silent = answer is null or >= HttpStatusCode.InternalServerError ? (was?.Silent ?? 0) + 1 : 0,
                };
            }
        }

        foreach (var key in _states.Keys.Where(k => !seen.Contains(k)))
        {
            _states.TryRemove(key, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(First, clock, stoppingToken);
            while (true)
            {
                await SafelyAsync(stoppingToken);
                await Task.Delay(Every, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task SafelyAsync(CancellationToken cancellation)
    {
        try
        {
            await CheckAsync(cancellation);
        }
        // A wall: the watch goes on tomorrow whatever happens today.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, e);
        }
    }

    // A module of the district stands at every station: once is enough.
    private IEnumerable<(string Site, ModuleInstance Module)> Modules() => engines.IsServing
        ? engines.Live.Sites.SelectMany(s => s.Value.Modules.Values.Select(m => (Site: m.Info.Scope == Sdk.Plugins.ModuleScope.District ? SnapshotBuilder.District : s.Key, m))).DistinctBy(m => (m.Site, m.m.Info.Id))
        : [];

    [LoggerMessage(LogLevel.Error, "Published texts could not be looked for")]
    private static partial void LogFailed(ILogger log, Exception e);
}
