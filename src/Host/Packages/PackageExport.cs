using System.Text.Json;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Packages;

/// <summary>Makes one signed file of a site's module: its settings as they hold there, whatever layers they came from, and what they need.</summary>
internal sealed class PackageExport(DraftReading draft, HostPaths paths, SigningKey key, AuditLog audit, TimeProvider clock)
{
    public async Task<(MadePackage? Package, PackageRefusal? Refusal)> MakeAsync(string site, string module, string by, AuditEntry entry, CancellationToken cancellation = default)
    {
        var now = draft.Now;
        if (ModulesOf(now, site).FirstOrDefault(m => m.Id == module) is not { } found)
        {
            return (null, new PackageRefusal("no-module", module));
        }

        if (!found.IsGood || draft.Plugins.Find(found.PluginId) is not { } plugin)
        {
            return (null, new PackageRefusal("faulty", module));
        }

        if (OneFile.Of(found, bytes => HashAlone(now, site, found, bytes)) is not { } file)
        {
            return (null, new PackageRefusal("layers", module));
        }

        var manifest = ManifestOf(now, site, found, plugin.Manifest.Version, by);
        var bytes = ModulePackage.Write(manifest, FilesOf(now, site, found, file), key.Sign);
        if (ModulePackage.Read(bytes).Refusal is { } refusal)
        {
            return (null, refusal);
        }

        await audit.WriteAsync(entry with { What = "package.exported", Site = site, About = module }, cancellation);
        var day = (now.Stations.GetValueOrDefault(site)?.Info ?? now.District.Info)?.DayOf(clock.GetUtcNow()) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return (new MadePackage(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{module}-{day:yyyyMMdd}{ModulePackage.Ending}"), bytes, manifest), null);
    }

    public IReadOnlyList<ModuleReading> ModulesOf(string site) => ModulesOf(draft.Now, site);

    public static IReadOnlyList<ModuleReading> ModulesOf(ConfigurationReading read, string site) =>
        site == SnapshotBuilder.District ? read.District.Modules : read.Stations.GetValueOrDefault(site)?.Modules ?? [];

    private PackageManifest ManifestOf(ConfigurationReading now, string site, ModuleReading module, string version, string by) => new()
    {
        Format = PackageManifest.CurrentFormat,
        Module = module.Id,
        Title = module.Head!.Title,
        Scope = module.Scope == ModuleScope.District ? "district" : "station",
        Plugin = PackagePlugin.Of(module.PluginId, version),
        MadeAt = clock.GetUtcNow(),
        MadeBy = by,
        Hash = module.Hash,
        Entries = new Dictionary<string, PackageEntry>(StringComparer.Ordinal),
        Signer = new PackageSigner(now.District.Info?.Name ?? LocalizedText.Same(site), key.Public()),
    };

    private Dictionary<string, byte[]> FilesOf(ConfigurationReading now, string site, ModuleReading module, byte[] file)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [ModulePackage.Module] = file };
        AddRoles(files, now.Roles, module.Id);
        AddPlaces(files, now, site, module);
        AddContent(files, site, module);
        foreach (var source in ContentsOf(module))
        {
            files[ModulePackage.Contents + Path.GetFileName(source.Name)] = source.Bytes;
        }

        return files;
    }

    /// <summary>The hash that the file alone has, at a station that has nothing else: no district's layer, nothing shared and nobody's words.</summary>
    private string HashAlone(ConfigurationReading now, string site, ModuleReading module, byte[] bytes)
    {
        const string probe = "package-probe";
        var isDistricts = module.Scope == ModuleScope.District;
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal)
        {
            [$"district/modules/{module.Id}.json"] = isDistricts ? bytes : null,
            // What services share here is not there: a package says all of it itself.
            [ChecksConfig.OfDistrict] = null,
        };
        foreach (var file in Directory.Exists(Path.Combine(paths.Config, "district", "texts")) ? Directory.GetFiles(Path.Combine(paths.Config, "district", "texts")) : [])
        {
            instead["district/texts/" + Path.GetFileName(file)] = null;
        }

        if (isDistricts)
        {
            return draft.Read(instead).District.Modules.FirstOrDefault(m => m.Id == module.Id)?.Hash ?? "";
        }

        foreach (var name in Directory.Exists(Path.Combine(paths.Config, "district", "content", module.Id)) ? Directory.GetFiles(Path.Combine(paths.Config, "district", "content", module.Id)) : [])
        {
            instead[$"district/content/{module.Id}/{Path.GetFileName(name)}"] = null;
        }

        foreach (var source in ContentsOf(module))
        {
            instead[$"stations/{probe}/content/{module.Id}/{Path.GetFileName(source.Name)}"] = source.Bytes;
        }

        instead[$"stations/{probe}/station.json"] = now.Stations[site].Main!.Bytes;
        instead[$"stations/{probe}/modules/{module.Id}.json"] = bytes;
        return draft.Read(instead).Stations[probe].Modules.FirstOrDefault(m => m.Id == module.Id)?.Hash ?? "";
    }

    // Without the module's id, which may be another one where it is imported.
    private static void AddRoles(Dictionary<string, byte[]> files, RolesConfig? roles, string module)
    {
        var all = new OrderedDictionary<string, PackedRole>(StringComparer.Ordinal);
        foreach (var (id, role) in roles?.Roles ?? [])
        {
            IReadOnlyList<string> own = [.. role.Permissions.Where(p => p.StartsWith(module + ".", StringComparison.Ordinal)).Select(p => p[(module.Length + 1)..])];
            if (own.Count > 0)
            {
                all[id] = new PackedRole(role.Title, own);
            }
        }

        if (all.Count > 0)
        {
            files[ModulePackage.Roles] = JsonSerializer.SerializeToUtf8Bytes(all, PackageManifest.Json);
        }
    }

    private static void AddPlaces(Dictionary<string, byte[]> files, ConfigurationReading now, string site, ModuleReading module)
    {
        var known = now.Stations.GetValueOrDefault(site)?.Info?.Places ?? new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        var needed = TextsIn(module.Merged!).Distinct(StringComparer.Ordinal).Where(known.ContainsKey).Order(StringComparer.Ordinal).Select(n => known[n]).ToList();
        if (needed.Count > 0)
        {
            files[ModulePackage.Places] = PackagePlaces.Write(needed);
        }
    }

    private void AddContent(Dictionary<string, byte[]> files, string site, ModuleReading module)
    {
        foreach (var name in TextsIn(module.Merged!).Where(t => t.Length < 100 && t.Contains('.', StringComparison.Ordinal) && Path.GetFileName(t) == t).Distinct(StringComparer.Ordinal))
        {
            string[] places = [$"stations/{site}/content", "district/content"];
            if (places.Select(p => Path.Combine(paths.Config, p, name)).FirstOrDefault(File.Exists) is { } file)
            {
                files[ModulePackage.Content + name] = File.ReadAllBytes(file);
            }
        }
    }

    /// <summary>The content files that hold for the module, of whichever layer: a station's took the place of the district's.</summary>
    private static IEnumerable<Source> ContentsOf(ModuleReading module) =>
        module.Sources.Where(s => s.Name.Contains($"/content/{module.Id}/", StringComparison.Ordinal));

    private static IEnumerable<string> TextsIn(LocatedNode node) => node.Kind == NodeKind.Text
        ? [node.Text]
        : node.Members.SelectMany(m => TextsIn(m.Value)).Concat(node.Items.SelectMany(TextsIn));
}
