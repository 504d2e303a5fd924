using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Packages;

/// <summary>Uploaded packages, by the hash of their bytes, between being looked at and being imported. They stay for a day.</summary>
internal sealed class PackageShelf(HostPaths paths, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(paths.Data, "packages");

    public async Task<string> PutAsync(byte[] bytes, CancellationToken cancellation)
    {
        PrivateFolder.Make(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder).Where(f => File.GetLastWriteTimeUtc(f) < clock.GetUtcNow().UtcDateTime - Life))
        {
            File.Delete(old);
        }

        var key = VersionStore.HashOf(bytes);
        await File.WriteAllBytesAsync(PathOf(key), bytes, cancellation);
        File.SetLastWriteTimeUtc(PathOf(key), clock.GetUtcNow().UtcDateTime);
        return key;
    }

    /// <summary>The bytes with this hash; null when they are not here any more.</summary>
    public byte[]? Get(string key) => key.Length == 64 && key.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(key)) ? File.ReadAllBytes(PathOf(key)) : null;

    private string PathOf(string key) => Path.Combine(Folder, key + ModulePackage.Ending);
}
