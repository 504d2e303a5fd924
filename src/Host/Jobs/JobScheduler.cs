using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Jobs;

/// <summary>
/// Runs what modules do by the clock, from a durable table in the store their data is in. What a job does, that it is done, and when it is
/// due again become durable in one unit of work: a crash between them loses and doubles nothing.
/// </summary>
internal sealed partial class JobScheduler(EngineHost engines, ModuleWriter writer, ModuleHealth health, StationClock clock, ILogger<JobScheduler> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Astray = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Runs everything that is due now, once. By a doubtful time nothing is due: what lapses cannot be taken back.</summary>
    public async Task RunDueAsync()
    {
        if (clock.Doubt is not null)
        {
            return;
        }

        foreach (var site in engines.Live.Sites.Values)
        {
            foreach (var module in site.Modules.Values.Where(m => Owns(site, m)))
            {
                foreach (var (id, job) in module.Definition.Jobs)
                {
                    await RunIfDueAsync(site, module, id, job);
                }
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunDueAsync();
            }
            // A wall: a round that fails is tried again at the next tick.
            catch (Exception e)
            {
                LogRound(log, e);
            }
        }
    }

    // A district's module stands on every station, but its jobs are the district's.
    private static bool Owns(Snapshot site, ModuleInstance module) =>
        module.Info.Scope == ModuleScope.District ? site.Site.Id == SnapshotBuilder.District : site.Site.Id != SnapshotBuilder.District;

    private async Task RunIfDueAsync(Snapshot site, ModuleInstance module, string id, JobDefinition job)
    {
        if (health.Fault(site.Site.Id, module.Info.Id) is not null || !module.Definition.Handlers.Jobs.TryGetValue(job.Handler, out var handler))
        {
            return;
        }

        var kind = $"{module.Info.Id}/{id}";
        var open = module.Store.OpenJob(kind);
        if (open is not null && IsAstray(module, job, open))
        {
            await module.Store.WriteAsync(unit => unit.FailJob(open.Id, "dated by a wrong clock", First(module, job, unit.Now.Time)));
            open = module.Store.OpenJob(kind);
        }

        if (!IsWanted(open))
        {
            return;
        }

        var leased = await module.Store.WriteAsync(unit =>
        {
            unit.Enqueue(new JobRequest { Kind = kind, UniqueKey = kind, Due = First(module, job, unit.Now.Time) });
            return unit.LeaseJob("host", Lease, [kind])?.Id;
        });
        if (leased is { } number)
        {
            await RunAsync(site, module, id, job, handler, number);
        }
    }

    private async Task RunAsync(Snapshot site, ModuleInstance module, string id, JobDefinition job, Func<IModuleWork, bool> handler, long number)
    {
        var kind = $"{module.Info.Id}/{id}";
        try
        {
            for (var more = true; more;)
            {
                more = await writer.WriteAsync(module, work => Step(work, handler, number, kind, module, job), new WriteContext { Actor = WriteContext.JobPrefix + id });
            }
        }
        // A wall: a module's job that throws is the module's fault and is tried again later.
        catch (Exception e)
        {
            LogFailed(log, site.Site.Id, module.Info.Id, id, e);
            if (Blame.Of(e).IsModules)
            {
                health.JobFailed(site.Site.Id, module.Info.Id, id);
            }

            await module.Store.WriteAsync(unit => unit.FailJob(number, e.GetType().Name, clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
        }
    }

    // Asked of a reader every few seconds for every job: the writer is only troubled when there is something to do.
    private bool IsWanted(StoredJob? open) =>
        open is null || (open.Due <= clock.GetUtcNow() && (open.LeasedUntil is not { } until || until <= clock.GetUtcNow()));

    // Due later than it would be if it were made now: that was a clock which went ahead.
    private bool IsAstray(ModuleInstance module, JobDefinition job, StoredJob open) =>
        open.Due - Next(module, job, clock.GetUtcNow()) > Astray || open.LeasedUntil - clock.GetUtcNow() > Lease + Astray;

    private static bool Step(ModuleWork work, Func<IModuleWork, bool> handler, long number, string kind, ModuleInstance module, JobDefinition job)
    {
        if (handler(work))
        {
            return true;
        }

        work.Work.CompleteJob(number);
        work.Work.Enqueue(new JobRequest { Kind = kind, UniqueKey = kind, Due = Next(module, job, work.Now) });
        return false;
    }

    private static DateTimeOffset First(ModuleInstance module, JobDefinition job, DateTimeOffset now) => job.At is null ? now : Next(module, job, now);

    private static DateTimeOffset Next(ModuleInstance module, JobDefinition job, DateTimeOffset now)
    {
        if (job.At is not { } at)
        {
            return now + job.Every;
        }

        var site = module.Info.Site;
        var today = site.DayOf(now);
        var due = site.StartOf(today) + at.ToTimeSpan();
        return due > now ? due : site.StartOf(today.AddDays(1)) + at.ToTimeSpan();
    }

    [LoggerMessage(LogLevel.Error, "Job {Job} of module {Module} on site {Site} failed")]
    private static partial void LogFailed(ILogger log, string site, string module, string job, Exception e);

    [LoggerMessage(LogLevel.Error, "A round of jobs failed")]
    private static partial void LogRound(ILogger log, Exception e);
}
