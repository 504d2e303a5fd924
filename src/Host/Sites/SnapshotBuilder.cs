using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>
/// Makes snapshots from the configuration folder. A module whose files are wrong keeps its last good version; one that was never good is
/// quarantined; the rest of the site goes on either way.
/// </summary>
internal sealed partial class SnapshotBuilder(SiteReading reading, Stores stores, ModuleMaker modules, LeftOut leftOut, TimeProvider clock, ILogger<SnapshotBuilder> log)
{
    public const string District = SiteInfos.District;

    /// <summary>Every site as its files say now. A site whose own file is wrong keeps its last good version.</summary>
    public async Task<IReadOnlyDictionary<string, Snapshot>> BuildAsync(PluginSet plugins, IReadOnlyDictionary<string, Snapshot> before)
    {
        var read = await reading.ReadAsync(plugins);
        var good = await reading.LastGoodAsync(plugins, read, (site, module) => before.TryGetValue(site, out var was) && (module.Length == 0 || was.Modules.ContainsKey(module)));
        var sites = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        if (await MakeAsync(District, read.District.Info ?? good?.District.Info, new SiteLook(), Pairs(read.District.Modules, good?.District.Modules), plugins, before) is { } district)
        {
            sites[District] = district with { TextsIn = read.District.Texts.In };
        }

        foreach (var (id, now) in read.Stations)
        {
            var spare = good?.Stations.GetValueOrDefault(id);
            var station = now.Config is null && !before.ContainsKey(id) && spare is not null ? spare : now;
            var look = station.Config is { } config ? SiteLooks.Of(config, stores.Station(id).Meta(Demo.DemoMark.Key) is not null) : new SiteLook();
            if (await MakeAsync(id, station.Info, look, Pairs(now.Modules, spare?.Modules), plugins, before) is { } site)
            {
                sites[id] = site with { TextsIn = station.Texts.In };
            }
        }

        await KeepAsync(read, sites);
        return sites;
    }

    private static IReadOnlyList<(ModuleReading Now, ModuleReading? Good)> Pairs(IReadOnlyList<ModuleReading> modules, IReadOnlyList<ModuleReading>? good) =>
        [.. modules.Select(m => (m, m.IsGood ? null : good?.FirstOrDefault(g => g.Id == m.Id && g.IsGood)))];

    private async Task KeepAsync(ConfigurationReading read, IReadOnlyDictionary<string, Snapshot> sites)
    {
        try
        {
            await reading.KeepAsync(read, sites);
        }
        catch (StoreUnavailableException e)
        {
            // A full disk keeps no version, and must not keep a module from being served either.
            LogUnkept(log, e);
        }
    }

    private async Task<Snapshot?> MakeAsync(string id, SiteInfo? info, SiteLook look, IReadOnlyList<(ModuleReading Now, ModuleReading? Good)> modules, PluginSet plugins, IReadOnlyDictionary<string, Snapshot> before)
    {
        var was = before.GetValueOrDefault(id);
        if (info is null && was is null)
        {
            LogNever(log, id);
            return null;
        }

        var site = SiteInfos.Settled(info ?? was!.Site, was?.Site);
        var made = new Dictionary<string, ModuleInstance>(StringComparer.Ordinal);
        var status = new Dictionary<string, ModuleStatus>(StringComparer.Ordinal);
        var tiles = new List<ModuleTile>();
        foreach (var (module, good) in modules.Where(m => (m.Good ?? m.Now).Head?.Enabled != false))
        {
            var (instance, state) = await ModuleAsync(site, module, good, plugins, was);
            status[module.Id] = state;
            if (instance is not null)
            {
                made[module.Id] = instance;
            }

            tiles.Add(instance?.Tile ?? TileOf(module));
        }

        return new Snapshot(site, info is null ? was!.Look : look, made, status)
        {
            Store = id == District ? stores.District : stores.Station(id),
            TextsIn = was?.TextsIn ?? Host.Texts.TextCatalog.BuiltIn.In,
            Tiles = tiles,
        };
    }

    private async Task<(ModuleInstance? Instance, ModuleStatus Status)> ModuleAsync(SiteInfo site, ModuleReading module, ModuleReading? good, PluginSet plugins, Snapshot? was)
    {
        var pluginId = plugins.Status.ContainsKey(module.PluginId) ? module.PluginId : Meant(module, good, was);
        // The last good version is one of the same code: settings of another version's types are of no use to this one.
        var old = was?.Modules.GetValueOrDefault(module.Id) is { } served && ReferenceEquals(served.Code, plugins.Find(pluginId)?.Code) ? served : null;
        if (LeftOut(site, module.Id, pluginId, plugins) is { } why)
        {
            return (null, Status(ModuleState.Quarantined, why));
        }

        var plugin = plugins.Find(pluginId)!;
        if (DataGone(site, (module.Info ?? good?.Info)?.Scope ?? ModuleScope.Station) is { } gone)
        {
            return (null, Status(ModuleState.Quarantined, gone));
        }

        if (!module.IsGood)
        {
            var cause = Cause(module.Faults);
            var last = old ?? (good is null ? null : await TryAsync(good, plugin, site));
            return last is null ? (null, Status(ModuleState.Quarantined, cause)) : (last, Status(ModuleState.BrokenConfig, cause));
        }

        try
        {
            if (old is not null && old.EffectiveHash == module.Hash && was!.Site == site)
            {
                return (old, Status(ModuleState.Ready, null));
            }

            return (await modules.MakeAsync(module, plugin, site), Status(ModuleState.Ready, null));
        }
        // A wall: whatever a plugin's Define throws concerns its module alone.
        catch (Exception e)
        {
            LogDefine(log, site.Id, module.Id, e);
            var state = old is null ? ModuleState.Quarantined : ModuleState.BrokenConfig;
            return (old, Status(state, StoreCause.IsStores(e) ? StoreCause.Of(e) : PluginCause.Of(e)) with { IsTriedAgain = e is not PluginRefusedException });
        }

        ModuleStatus Status(ModuleState state, LocalizedText? cause) => Since(was, new ModuleStatus(site.Id, module.Id, pluginId, state, cause, clock.GetUtcNow(), 0));
    }

    // A state that did not change keeps the moment at which it began.
    private static ModuleStatus Since(Snapshot? was, ModuleStatus now) =>
        was?.Status.GetValueOrDefault(now.Module) is { } earlier && earlier.State == now.State && Equals(earlier.Cause, now.Cause) ? now with { Since = earlier.Since } : now;

    private async Task<ModuleInstance?> TryAsync(ModuleReading module, LoadedPlugin plugin, SiteInfo site)
    {
        try
        {
            return await modules.MakeAsync(module, plugin, site);
        }
        // A wall: files that an older version of the plugin understood may be too much for this one.
        catch (Exception e)
        {
            LogDefine(log, site.Id, module.Id, e);
            return null;
        }
    }

    // A slip in the plugin's name is a fault of the file, not a plugin that went away.
    private static string Meant(ModuleReading module, ModuleReading? good, Snapshot? was) =>
        was?.Modules.GetValueOrDefault(module.Id)?.Info.Plugin ?? good?.PluginId ?? module.PluginId;

    // An empty service would tell people that what they handed in is not there.
    private LocalizedText? DataGone(SiteInfo site, ModuleScope scope) => stores.For(scope, site.Id).Refusal is { } refusal ? StoreCause.Of(refusal)
        : stores.For(ModuleScope.Station, site.Id).Refusal is { } own ? StoreCause.Of(own)
        : null;

    private LocalizedText? LeftOut(SiteInfo site, string module, string plugin, PluginSet plugins)
    {
        if (leftOut.IsOut($"{site.Id}/{module}", plugins.Find(plugin)?.Fingerprint ?? ""))
        {
            return new LocalizedText("上次运行时它使程序停止响应，先不启用，过一会儿会自动再试", "it hung the host on its last run, so it is left out and tried again by itself");
        }

        if (plugins.Find(plugin) is not null)
        {
            return null;
        }

        return plugins.Status.GetValueOrDefault(plugin)?.Cause is { } refused
            ? new LocalizedText($"它所用的插件 {plugin} 不可用：{refused.In("zh-CN")}", $"its plugin {plugin} cannot be used: {refused.In("en")}")
            : new LocalizedText($"它所用的插件 {plugin} 没有安装", $"its plugin {plugin} is not installed");
    }

    private static ModuleTile TileOf(ModuleReading module) => module.Head is { } head
        ? SiteLooks.Tile(module.Id, head)
        : new ModuleTile { Id = module.Id, Title = module.Texts.GetValueOrDefault($"{module.Id}.tile.title") ?? LocalizedText.Same(module.Id) };

    /// <summary>The first fault in full, and how many more there are.</summary>
    public static LocalizedText Cause(IReadOnlyList<Fault> faults)
    {
        var first = faults[0];
        var more = faults.Count - 1;
        return new LocalizedText(
            first.In("zh-CN") + (more > 0 ? $"（另有 {more} 处）" : ""),
            first.In("en") + (more > 0 ? $" (and {more} more)" : ""));
    }

    [LoggerMessage(LogLevel.Error, "Site {Site} is not served: its own file was never good")]
    private static partial void LogNever(ILogger log, string site);

    [LoggerMessage(LogLevel.Error, "The files that are served now could not be kept as the last good ones")]
    private static partial void LogUnkept(ILogger log, Exception e);

    [LoggerMessage(LogLevel.Error, "Module {Module} of site {Site} cannot be defined")]
    private static partial void LogDefine(ILogger log, string site, string module, Exception e);
}
