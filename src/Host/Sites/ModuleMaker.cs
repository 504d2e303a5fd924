using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Plugins;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>Makes a module that can be served from its reading: what the plugin defines, over a store that knows its collections.</summary>
internal sealed class ModuleMaker(Stores stores)
{
    /// <summary>Makes a module; whatever its plugin throws comes through.</summary>
    /// <param name="module">A reading without faults.</param>
    /// <param name="plugin">Its plugin.</param>
    /// <param name="site">The site it stands on.</param>
    /// <param name="apart">A store to work on instead of the site's; null for the site's.</param>
    public async Task<ModuleInstance> MakeAsync(ModuleReading module, LoadedPlugin plugin, SiteInfo site, RecordStore? apart = null)
    {
        var info = module.Info! with { Site = site };
        var definition = BoundedCall.Run(plugin.Id, "Define", (plugin.Code, site.Id, module.Id, module.Hash), () => plugin.Code.Define(module.Settings!, info));
        DefinitionCheck.Run(definition);
        var instance = new ModuleInstance(info, SiteLooks.Tile(module.Id, module.Head!), module.Settings!, definition, apart ?? stores.For(info.Scope, site.Id))
        {
            EffectiveHash = module.Hash,
            Code = plugin.Code,
            SiteStore = apart ?? stores.For(ModuleScope.Station, site.Id),
        };
        await instance.Store.DeclareAsync([CaseTable.Definition, CallTable.Definition, .. CollectionSchema.Of(instance)]);
        await ReceiptMigration.RunAsync(instance.Store);
        if (info.Scope == ModuleScope.District)
        {
            await CaseStations.FillAsync(instance.Store);
            foreach (var id in definition.Collections.Where(c => c.Value.OfStation).Select(c => c.Key))
            {
                await CaseStations.FillAsync(instance.Store, instance.Stored(id));
            }
        }

        await StartRecords.PutAsync(instance);
        await MirrorRecords.PutAsync(instance);
        return instance;
    }
}
