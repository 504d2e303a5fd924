using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Demo;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Commands;

/// <summary><c>demo load|remove</c>: the invented town, so that a new station has something to show.</summary>
internal static class DemoVerb
{
    public static Command Make(CommandDesk desk)
    {
        var load = desk.Command("load");
        var remove = desk.Command("remove");
        desk.OnHost(load, async (_, run, services, cancellation) =>
        {
            var isLoaded = await (await LoaderAsync(services)).LoadAsync(isAsked: true, cancellation);
            return isLoaded ? run.Done(new JsonObject { ["loaded"] = DemoBoard.PostingCount }, run.Texts["demo.loaded", DemoBoard.PostingCount]) : run.Refuse(run.Texts["demo.unfit"]);
        });
        desk.OnHost(remove, async (_, run, services, cancellation) =>
        {
            var removed = await (await LoaderAsync(services)).RemoveAsync(cancellation);
            return run.Done(new JsonObject { ["removed"] = removed }, run.Texts["demo.removed", removed]);
        });
        return desk.Command("demo", load, remove);
    }

    private static async Task<DemoLoader> LoaderAsync(IServiceProvider services)
    {
        if (services.GetRequiredService<EngineHost>() is { IsServing: false } engines)
        {
            await engines.ReloadPluginsAsync();
        }

        return services.GetRequiredService<DemoLoader>();
    }
}
