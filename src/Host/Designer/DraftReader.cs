using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Designer;

/// <summary>Reads a draft as the folder would be read with it in place: by the same checks, faults and all.</summary>
internal sealed class DraftReader(SiteReading reading, EngineHost engines)
{
    public DesignReading Read(string file, byte[] bytes)
    {
        var plugins = engines.Live.Engine.Plugins;
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [file] = bytes };
        var module = reading.TryModule(plugins, SiteOf(file), Path.GetFileNameWithoutExtension(file), instead);
        var layers = reading.Layers(plugins, file, bytes);
        // A layer of the district is a module only where a station stands on it.
        var (definition, cause) = module is { IsGood: true } ? Define(plugins, module) : (module is null ? Standing(file, bytes, bytes).Select(s => s.After).FirstOrDefault(d => d is not null) : null, null);
        IReadOnlyList<Fault> faults = module?.Faults ?? [];
        var tree = layers is null ? null : DesignTree.Of(layers);
        var words = new FaultWords(tree);
        return new DesignReading(file)
        {
            Layers = layers,
            Tree = tree,
            Reading = module,
            Faults = [.. faults.Select(words.Of), .. cause is null ? Array.Empty<Fault>() : [new Fault { Code = "define", File = file, Path = "$", Wrong = cause, Right = LocalizedText.Empty }]],
            Definition = definition,
        };
    }

    /// <summary>The modules of stations that stand on a district's file, as they are with its bytes before and after.</summary>
    public IReadOnlyList<StandingModule> Standing(string file, byte[] before, byte[] after)
    {
        if (SiteOf(file) != SnapshotBuilder.District)
        {
            return [];
        }

        var id = Path.GetFileNameWithoutExtension(file);
        return
        [
            .. engines.Live.Sites.Values
                .Where(s => s.Site.Id != SnapshotBuilder.District && s.Modules.TryGetValue(id, out var module) && module.Info.Scope == ModuleScope.Station)
                .Select(s => new StandingModule(s.Site.Id, s.Site.Name, At(s.Site.Id, id, file, before), At(s.Site.Id, id, file, after))),
        ];
    }

    private ModuleDefinition? At(string site, string module, string file, byte[] bytes)
    {
        var plugins = engines.Live.Engine.Plugins;
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [file] = bytes };
        var own = DraftDesk.FileOf(site, module);
        // What the station says itself against a lock is for the plan of the change to ask about; here the station is read as it would be without.
        if (reading.Layers(plugins, file, bytes)?.Own?.Locks is { Count: > 0 } locks && reading.Bytes(own) is { } said)
        {
            instead[own] = locks.Aggregate(said, (kept, pointer) => SourceEdit.Remove(kept, pointer) ?? kept);
        }

        return reading.TryModule(plugins, site, module, instead) is { IsGood: true } read ? Define(plugins, read).Definition : null;
    }

    public ModuleLayers? Layers(string file, byte[] bytes) => reading.Layers(engines.Live.Engine.Plugins, file, bytes);

    public static string SiteOf(string file) => file.Split('/') is ["stations", var site, ..] ? site : SnapshotBuilder.District;

    private static (ModuleDefinition? Definition, LocalizedText? Cause) Define(PluginSet plugins, ModuleReading module)
    {
        if (plugins.Find(module.PluginId) is not { } plugin)
        {
            return (null, null);
        }

        try
        {
            var definition = BoundedCall.Run(plugin.Id, "Define", module.Settings!, () => plugin.Code.Define(module.Settings!, module.Info!));
            DefinitionCheck.Run(definition);
            return (definition, null);
        }
        // A wall: whatever a plugin's Define throws is a fault of the draft and of nothing else.
        catch (Exception e)
        {
            return (null, PluginCause.Of(e));
        }
    }
}
