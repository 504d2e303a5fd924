using System.Text;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Staff;

/// <summary>The versions of the configuration files that concern a site: who changed what, when and why, and the way back to exact bytes.</summary>
internal sealed class ConfigDesk(FolderPublisher publisher, VersionStore versions, HostPaths paths, EngineHost engines, AuditLog audit)
{
    /// <summary>The file of what each role allows.</summary>
    public const string Roles = "roles.json";

    private const int MostVersions = 50;

    /// <summary>The files of a site and those that every site shares, that were ever changed or are there now.</summary>
    public IReadOnlyList<string> Files(string site) =>
    [
        .. Directory.EnumerateFiles(paths.Config, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(paths.Config, f).Replace('\\', '/'))
            .Where(f => IsOf(site, f))
            .Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<ConfigVersion> Versions(string file, int take = MostVersions) => versions.Of(file, take);

    /// <summary>Hash of what the file says now; empty when it is not there.</summary>
    public string Now(string file) => File.Exists(Path.Combine(paths.Config, file)) ? VersionStore.HashOf(File.ReadAllBytes(Path.Combine(paths.Config, file))) : "";

    public byte[]? Bytes(string hash) => versions.Bytes(hash);

    /// <summary>What leads from one version to another; an empty hash stands for no file.</summary>
    public IReadOnlyList<DiffLine> Between(string before, string after) => LineDiff.Between(Text(before), Text(after));

    /// <summary>Puts the exact bytes of a version back in place, and serves them.</summary>
    public async Task<PublishResult> RollBackAsync(string file, string hash, string expected, string why, StaffVisit staff, CancellationToken cancellation)
    {
        if (versions.Of(file, MostVersions).All(v => v.Hash != hash) || versions.Bytes(hash) is not { } bytes)
        {
            return PublishResult.NotFound;
        }

        await audit.WriteAsync(staff.Entry("config.rolled-back", $"{file} {hash[..12]}", why), cancellation);
        var result = await publisher.PublishToAllAsync(file, bytes, expected, staff.Account?.Name ?? "", why, cancellation);
        if (result == PublishResult.Published)
        {
            await engines.PublishAsync();
        }

        return result;
    }

    /// <summary>Shared files concern every site, so a change of them is the district's.</summary>
    public static bool IsShared(string file) => !file.StartsWith("stations/", StringComparison.Ordinal);

    public static bool IsOf(string site, string file) =>
        !file.StartsWith("schemas/", StringComparison.Ordinal)
        && (site == SnapshotBuilder.District || IsShared(file) || file.StartsWith($"stations/{site}/", StringComparison.Ordinal));

    private string Text(string hash) => versions.Bytes(hash) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
}
