using System.Globalization;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Demo;

/// <summary>Puts invented data into every module of the demo station that knows some, and takes it out again.</summary>
internal sealed class DemoLoader(EngineHost engines, DemoJobs jobs, DemoModules modules)
{
    public const string Site = "demo";
    public const string Module = "jobs";
    private const string Removed = "demo.removed";
    private const string Source = "演示数据";

    private static readonly WriteContext Context = new() { Actor = DemoMark.Actor };

    /// <summary>Loads the demo of each module of a demo station that has no record.</summary>
    /// <param name="isAsked">Somebody asks for it; by itself the demo does not come back once it was taken out.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    public async Task<bool> LoadAsync(bool isAsked = false, CancellationToken cancellation = default)
    {
        if (Station is not { } station || (!isAsked && station.Store.Meta(Removed) is not null))
        {
            return false;
        }

        var isLoaded = JobBoard() is { } board && await jobs.LoadAsync(board, cancellation);
        foreach (var module in station.Modules.Values)
        {
            isLoaded |= await modules.LoadAsync(module, cancellation);
        }

        if (isLoaded)
        {
            await station.Store.WriteAsync(unit => unit.SetMeta(DemoMark.Key, Source), Context, cancellation);
            await engines.PublishAsync();
        }

        return isLoaded;
    }

    /// <summary>Takes out every record of the demo, and returns how many there were.</summary>
    public async Task<int> RemoveAsync(CancellationToken cancellation = default)
    {
        if (Station is not { } station)
        {
            return 0;
        }

        var removed = JobBoard() is { } board ? await jobs.RemoveAsync(board, cancellation) : 0;
        foreach (var module in station.Modules.Values)
        {
            removed += await modules.RemoveAsync(module, cancellation);
        }

        await station.Store.WriteAsync(Forget, Context, cancellation);
        await engines.PublishAsync();
        return removed;
    }

    private static void Forget(IUnitOfWork unit)
    {
        unit.SetMeta(DemoMark.Key, null);
        unit.SetMeta(Removed, unit.Now.Time.ToString("O", CultureInfo.InvariantCulture));
    }

    private Snapshot? Station => engines.Live.Sites.GetValueOrDefault(Site);

    private ModuleInstance? JobBoard() =>
        Station is { } site && site.Modules.TryGetValue(Module, out var module) && module.Info.Plugin == "JobBoard" ? module : null;
}
