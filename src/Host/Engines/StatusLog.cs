using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>Writes every change on the status board into the log, in the same words.</summary>
internal sealed partial class StatusLog(EngineHost engines, ModuleHealth health, StatusBoard board, ILogger<StatusLog> log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    public void Begin()
    {
        engines.Published += _ => Tell();
        health.Changed += Tell;
    }

    private void Tell()
    {
        lock (_lock)
        {
            foreach (var plugin in board.Plugins().Where(p => IsNews($"plugin {p.Id}", $"{p.State} {p.Cause?.In("en")}")))
            {
                var cause = After(plugin.Cause);
                LogPlugin(log, plugin.State == PluginState.Refused ? LogLevel.Error : LogLevel.Information, plugin.Id, plugin.State, cause);
            }

            foreach (var module in board.Modules().Where(m => IsNews($"module {m.Site}/{m.Module}", $"{m.State} {m.Cause?.In("en")}")))
            {
                var cause = After(module.Cause);
                LogModule(log, module.State == ModuleState.Ready ? LogLevel.Information : LogLevel.Error, module.Module, module.Site, module.State, cause);
            }
        }
    }

    private static string After(LocalizedText? cause) => cause is null ? "" : ": " + cause.In("en").Text;

    private bool IsNews(string subject, string state)
    {
        var isNews = _told.GetValueOrDefault(subject) != state;
        _told[subject] = state;
        return isNews;
    }

    [LoggerMessage("Plugin {Plugin} is {State}{Cause}")]
    private static partial void LogPlugin(ILogger log, LogLevel level, string plugin, PluginState state, string cause);

    [LoggerMessage("Module {Module} of site {Site} is {State}{Cause}")]
    private static partial void LogModule(ILogger log, LogLevel level, string module, string site, ModuleState state, string cause);
}
