namespace StationKiosk.Host.Engines;

/// <summary>Lets in again, when their time has come, the plugins that ended the process (once a process of their own has stood them) and the modules that hung it.</summary>
internal sealed partial class LeftOutRetrials(EngineHost engines, LeftOut leftOut, PluginTrial trial, ILogger<LeftOutRetrials> log)
{
    public async Task TryDueAsync(CancellationToken stop)
    {
        foreach (var id in leftOut.Due())
        {
            if (id.Split('/') is [var site, var module])
            {
                leftOut.Back(id);
                await engines.TryAgainAsync(site, module);
            }
            else if (await trial.PassesAsync(stop))
            {
                LogBack(log, id);
                leftOut.Back(id);
                await engines.ReloadPluginsAsync();
            }
            else
            {
                LogStill(log, id);
                leftOut.Take(id);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Plugin {Plugin} stood its trial and is used again")]
    private static partial void LogBack(ILogger log, string plugin);

    [LoggerMessage(LogLevel.Warning, "Plugin {Plugin} was tried in a process of its own and ended it again")]
    private static partial void LogStill(ILogger log, string plugin);
}
