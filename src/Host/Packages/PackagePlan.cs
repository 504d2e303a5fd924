using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>What importing a package at a site would do, read out of a trial: nothing is written yet.</summary>
internal sealed record PackagePlan
{
    public required ModulePackage Package { get; init; }

    public required string Site { get; init; }

    /// <summary>The id the module gets here.</summary>
    public required string Module { get; init; }

    public required SignerTrust Trust { get; init; }

    /// <summary>What keeps it from being imported, signer aside.</summary>
    public IReadOnlyList<PackageRefusal> Refusals { get; init; } = [];

    /// <summary>What the check says of the files at this site.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>New bytes by path, the module's first.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>Hash of what the module's file says now; empty when there is none.</summary>
    public required string Expected { get; init; }

    /// <summary>Whether a module of this id stands here that the import would replace.</summary>
    public bool Replaces => Expected.Length > 0;

    /// <summary>Whether the settings have the very effect that they had where the package was made.</summary>
    public bool IsSame { get; init; }

    /// <summary>Names of places that are added to the site's list.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Names of secrets that the module asks for; their values never travel.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public IReadOnlyList<RoleAddition> Roles { get; init; } = [];

    public bool IsGood => Refusals.Count == 0 && Faults.Count == 0;

    /// <summary>The module's file.</summary>
    public string File => PathOf(Site, Module);

    public static string FolderOf(string site) => site == Sites.SnapshotBuilder.District ? "district" : "stations/" + site;

    public static string PathOf(string site, string module) => $"{FolderOf(site)}/modules/{module}.json";
}
