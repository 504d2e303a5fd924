using System.Globalization;
using System.Security.Cryptography;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Designer;

/// <summary>
/// Lets one kiosk show a draft by a code. It works on a store of its own, in which nothing but the module's first records stands, so that
/// whatever is tried there neither shows anywhere nor stays: with the preview go the store, the keys of its cases and their pictures.
/// </summary>
internal sealed class PreviewDesk(PreviewSites open, ModuleMaker modules, EngineHost engines, HostPaths paths, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    private string Folder => Path.Combine(paths.Data, "previews");

    /// <summary>Opens the preview of a draft, or shows the draft as it is now in the one that is open.</summary>
    public async Task<Preview?> ShowAsync(DesignReading draft, string site, bool isNew)
    {
        var live = engines.Live;
        var preview = open.Of(draft.File);
        if ((preview is null && !isNew) || !live.Sites.TryGetValue(site, out var served) || draft.Reading is not { IsGood: true } || live.Engine.Plugins.Find(draft.Reading.PluginId) is not { } plugin)
        {
            return preview;
        }

        preview ??= Begin(draft.File, draft.Reading.Id, site);
        var instance = await modules.MakeAsync(draft.Reading, plugin, served.Site, preview.Store);
        preview.Snapshot = served with
        {
            Modules = new Dictionary<string, ModuleInstance>(StringComparer.Ordinal) { [instance.Info.Id] = instance },
            Status = new Dictionary<string, ModuleStatus>(StringComparer.Ordinal) { [instance.Info.Id] = new(site, instance.Info.Id, plugin.Id, ModuleState.Ready, null, clock.GetUtcNow(), 0) },
            Tiles = [instance.Tile],
            Store = preview.Store,
        };
        preview.Engine = live.Engine;
        open.Open(preview);
        return preview;
    }

    /// <summary>Ends the preview of a file, and those that nobody ended.</summary>
    public async Task EndAsync(string file, Sealing sealing, CaseFiles files)
    {
        foreach (var preview in open.Over.Select(p => p.File).Append(file).Select(open.Close).OfType<Preview>())
        {
            await ForgetAsync(preview.Store, sealing, files);
            await preview.Store.DisposeAsync();
            Delete(preview.Path);
        }
    }

    public async Task EndAllAsync(Sealing sealing, CaseFiles files)
    {
        foreach (var file in open.Files)
        {
            await EndAsync(file, sealing, files);
        }
    }

    /// <summary>Throws away the stores of previews that nobody is in any more, after a start.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private Preview Begin(string file, string module, string site)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");
        var store = RecordStore.Open(new StoreOptions { Path = path, SiteId = site, TimeProvider = clock });
        var code = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
        return new Preview(file, module, code, clock.GetUtcNow() + Life, store, path);
    }

    private static async Task ForgetAsync(RecordStore store, Sealing sealing, CaseFiles files)
    {
        foreach (var tried in store.Find(new RecordQuery { Collection = CaseTable.Name, Take = 500 }).Records)
        {
            await sealing.EraseAsync(tried.Id);
            foreach (var name in CaseTable.Files(tried))
            {
                files.Delete(name);
            }
        }
    }

    private static void Delete(string path)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(file);
        }
    }
}
