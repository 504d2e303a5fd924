using System.Text.Json;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>Asks every place that tells the state of plugins and modules, and expects the same answer.</summary>
internal static class Truth
{
    public static async Task<PluginStatus> OfPluginAsync(StationApp app, string plugin)
    {
        var board = app.Get<StatusBoard>().Plugins().Single(p => p.Id == plugin);
        var cause = board.Cause?.In("en").Text;

        foreach (var source in new[] { await HealthAsync(app), await CommandAsync(app) })
        {
            var told = source.GetProperty("plugins").EnumerateArray().Single(p => p.GetProperty("id").GetString() == plugin);
            Assert.Equal(board.State.ToString(), told.GetProperty("state").GetString());
            Assert.Equal(cause, told.GetProperty("cause").GetString());
        }

        Assert.Contains(app.Log.Lines, l => l.Contains($"Plugin {plugin} is {board.State}{(cause is null ? "" : ": " + cause)}", StringComparison.Ordinal));
        HoldsNoPath(app, cause);
        HoldsNoPath(app, board.Cause?.In("zh-CN").Text);
        return board;
    }

    public static async Task<ModuleStatus> OfModuleAsync(StationApp app, string module)
    {
        var board = app.Get<StatusBoard>().Modules().Single(m => m.Module == module);
        var cause = board.Cause?.In("en").Text;

        foreach (var source in new[] { await HealthAsync(app), await CommandAsync(app) })
        {
            var told = source.GetProperty("modules").EnumerateArray().Single(m => m.GetProperty("id").GetString() == module);
            Assert.Equal(board.State.ToString(), told.GetProperty("state").GetString());
            Assert.Equal(cause, told.GetProperty("cause").GetString());
            Assert.Equal(board.Errors, told.GetProperty("errors").GetInt32());
        }

        Assert.Contains(app.Log.Lines, l => l.Contains($"Module {module} of site demo is {board.State}{(cause is null ? "" : ": " + cause)}", StringComparison.Ordinal));
        HoldsNoPath(app, cause);
        HoldsNoPath(app, board.Cause?.In("zh-CN").Text);
        return board;
    }

    private static async Task<JsonElement> HealthAsync(StationApp app) => JsonDocument.Parse(await app.Staff.GetStringAsync("/healthz")).RootElement;

    // The command line's listing, which finds the running host through its socket.
    private static async Task<JsonElement> CommandAsync(StationApp app)
    {
        await using var output = new StringWriter();
        await new PluginListing(app.Get<HostPaths>(), app.Get<PluginCatalog>()).WriteAsync(output, asJson: true);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    private static void HoldsNoPath(StationApp app, string? cause)
    {
        Assert.DoesNotContain(Path.GetTempPath(), cause ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(app.Folder, cause ?? "", StringComparison.Ordinal);
    }
}
