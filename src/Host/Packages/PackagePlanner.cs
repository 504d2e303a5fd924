using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>Tries a package out at a site, on a reading of its own: what it would add, what stands in the way, whether it comes out the same.</summary>
internal sealed partial class PackagePlanner(DraftReading draft, HostPaths paths, SignerBook signers)
{
    /// <param name="package">A package that was read whole.</param>
    /// <param name="site">The station, or the district.</param>
    /// <param name="module">The id that it gets; null keeps its own.</param>
    public PackagePlan Plan(ModulePackage package, string site, string? module = null)
    {
        var id = module is { Length: > 0 } ? module : package.Manifest.Module;
        var plan = new PackagePlan
        {
            Package = package,
            Site = site,
            Module = id,
            Trust = signers.TrustIn(package.Manifest.Signer.Fingerprint),
            Expected = Now(PackagePlan.PathOf(site, id)) is { } bytes ? VersionStore.HashOf(bytes) : "",
        };
        var now = draft.Now;
        var refusals = Refusals(package.Manifest, site, id, now).ToList();
        if (refusals.Count > 0)
        {
            return plan with { Refusals = refusals };
        }

        var (files, places) = FilesOf(package, site, id, now);
        var after = draft.Read(files.ToDictionary(f => f.Key, f => (byte[]?)f.Value, StringComparer.Ordinal));
        var read = PackageExport.ModulesOf(after, site).FirstOrDefault(m => m.Id == id);
        return plan with
        {
            Files = files,
            Faults = [.. read?.Faults ?? [], .. Added(now, after, files)],
            IsSame = read?.Hash == package.Manifest.Hash,
            Places = places,
            Secrets = [.. LocatedParser.Parse(new Source(plan.File, package.Files[ModulePackage.Module]), new FaultList()) is { } root ? SecretsIn(root).Distinct(StringComparer.Ordinal) : []],
            Roles = PackageRoles.Additions(package.Files.GetValueOrDefault(ModulePackage.Roles), id, now.Roles),
        };
    }

    private IEnumerable<PackageRefusal> Refusals(PackageManifest manifest, string site, string id, ConfigurationReading now)
    {
        var isDistrict = site == SnapshotBuilder.District;
        if (!isDistrict && !now.Stations.ContainsKey(site))
        {
            yield return new PackageRefusal("no-station", site);
        }

        if (!Ids().IsMatch(id))
        {
            yield return new PackageRefusal("id", id);
        }

        if (manifest.Scope == "district" && !isDistrict)
        {
            yield return new PackageRefusal("district");
        }

        if (draft.Plugins.Find(manifest.Plugin.Id) is not { } plugin)
        {
            yield return new PackageRefusal("no-plugin", manifest.Plugin.Id);
        }
        else if (!manifest.Plugin.Takes(plugin.Manifest.Version))
        {
            yield return new PackageRefusal("plugin-version", plugin.Id, plugin.Manifest.Version, manifest.Plugin.Min, manifest.Plugin.Max);
        }

        // A layer of the same name above or below would change what the package says.
        if (isDistrict ? now.Stations.Keys.Any(s => Now(PackagePlan.PathOf(s, id)) is not null) : Now(PackagePlan.PathOf(SnapshotBuilder.District, id)) is not null)
        {
            yield return new PackageRefusal("other-layer", id);
        }
    }

    private (IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> Places) FilesOf(ModulePackage package, string site, string id, ConfigurationReading now)
    {
        var folder = PackagePlan.FolderOf(site);
        var files = new OrderedDictionary<string, byte[]>(StringComparer.Ordinal) { [PackagePlan.PathOf(site, id)] = WithSchema(package, site) };
        foreach (var (name, bytes) in package.Files.Select(f => (Name: Placed(f.Key, id), f.Value)).Where(f => f.Name.StartsWith(ModulePackage.Content, StringComparison.Ordinal) && !IsThere(folder, f.Name, f.Value)))
        {
            files[$"{folder}/{name}"] = bytes;
        }

        var known = now.Stations.GetValueOrDefault(site)?.Info?.Places.Keys.ToHashSet(StringComparer.Ordinal) ?? [];
        var missing = package.Files.TryGetValue(ModulePackage.Places, out var places) ? PackagePlaces.Lines(places).Where(p => !known.Contains(p.Name)).ToList() : [];
        if (missing.Count > 0)
        {
            files[$"{folder}/places.csv"] = PackagePlaces.With(Now($"{folder}/places.csv"), missing.Select(p => p.Line));
        }

        return (files, [.. missing.Select(p => p.Name)]);
    }

    // The module's own files go where its id here says.
    private static string Placed(string name, string id) =>
        name.StartsWith(ModulePackage.Contents, StringComparison.Ordinal) ? $"{ModulePackage.Content}{id}/{name[ModulePackage.Contents.Length..]}" : name;

    private bool IsThere(string folder, string name, byte[] bytes) => Now($"{folder}/{name}") is { } there && there.AsSpan().SequenceEqual(bytes);

    // Editors find the schema by a path, which is another one where the district's modules stand.
    private static byte[] WithSchema(ModulePackage package, string site)
    {
        var bytes = package.Files[ModulePackage.Module];
        return SourceText.Of(bytes)?.Root["$schema"] is null
            ? bytes
            : SourceEdit.Set(bytes, "/$schema", JsonValue.Create($"{(site == SnapshotBuilder.District ? "../../" : "../../../")}schemas/module.{package.Manifest.Plugin.Id}.zh-CN.schema.json")) ?? bytes;
    }

    private static IEnumerable<Fault> Added(ConfigurationReading before, ConfigurationReading after, IReadOnlyDictionary<string, byte[]> files)
    {
        var known = before.Broken.ToHashSet();
        return after.Broken.Where(f => files.ContainsKey(f.File) && !known.Contains(f) && !f.File.Contains("/modules/", StringComparison.Ordinal));
    }

    private byte[]? Now(string file) => System.IO.File.Exists(Path.Combine(paths.Config, file)) ? System.IO.File.ReadAllBytes(Path.Combine(paths.Config, file)) : null;

    private static IEnumerable<string> SecretsIn(LocatedNode node) => node is { Kind: NodeKind.Object, Members: [{ Name: "secret", Value: { Kind: NodeKind.Text } name }] }
        ? [name.Text]
        : node.Members.SelectMany(m => SecretsIn(m.Value)).Concat(node.Items.SelectMany(SecretsIn));

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Ids();
}
