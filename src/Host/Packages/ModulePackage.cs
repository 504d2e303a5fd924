using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Publishing;

namespace StationKiosk.Host.Packages;

/// <summary>
/// One service as one file: a zip with the module's file, what it needs beside it, a manifest with the hash of each, and a signature over
/// the manifest. Only a package in which everything fits comes out of <see cref="Read"/>; whether its signer is trusted is another question.
/// </summary>
internal sealed partial record ModulePackage(PackageManifest Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    public const string Ending = ".skpkg";
    public const string Module = "module.json";
    public const string Roles = "roles.json";
    public const string Places = "places.csv";
    public const string Content = "content/";

    /// <summary>The module's own content files, which stand in a folder of its id where it is imported.</summary>
    public const string Contents = "contents/";
    public const long MostBytes = 20L << 20;

    private const string ManifestName = "manifest.json";
    private const string SignatureName = "manifest.sig";
    private const long MostOfEntry = 10L << 20;
    private const int MostEntries = 1000;

    /// <summary>The package of these files. The manifest's entries are made from them.</summary>
    public static byte[] Write(PackageManifest manifest, IReadOnlyDictionary<string, byte[]> files, Func<byte[], byte[]> sign)
    {
        var sorted = files.OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var entries = new OrderedDictionary<string, PackageEntry>(StringComparer.Ordinal);
        sorted.ForEach(f => entries[f.Key] = new PackageEntry(VersionStore.HashOf(f.Value), f.Value.Length));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest with { Entries = entries }, PackageManifest.Json);
        return StoredZip.Write([(ManifestName, bytes), (SignatureName, sign(bytes)), .. sorted.Select(f => (f.Key, f.Value))]);
    }

    public static (ModulePackage? Package, PackageRefusal? Refusal) Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return (null, new PackageRefusal("large", MostBytes >> 20));
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (Unpack(bytes, files) is { } broken)
        {
            return (null, broken);
        }

        if (new[] { ManifestName, SignatureName, Module }.FirstOrDefault(n => !files.ContainsKey(n)) is { } missing)
        {
            return (null, new PackageRefusal("missing", missing));
        }

        var (manifest, refusal) = ManifestOf(files[ManifestName], files[SignatureName]);
        if (manifest is null)
        {
            return (null, refusal);
        }

        var contents = files.Where(f => f.Key is not ManifestName and not SignatureName).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        refusal = Compare(manifest, contents);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var again = StoredZip.Write([(ManifestName, files[ManifestName]), (SignatureName, files[SignatureName]), .. contents.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value))]);
        return again.AsSpan().SequenceEqual(bytes) ? (new ModulePackage(manifest, contents), null) : (null, new PackageRefusal("repacked"));
    }

    private static PackageRefusal? Unpack(byte[] bytes, Dictionary<string, byte[]> files)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                return new PackageRefusal("many", zip.Entries.Count, MostEntries);
            }

            foreach (var entry in zip.Entries)
            {
                if (Take(entry, files) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            // The zip reader's own sentences are for developers; whatever it stumbles over, this is no package.
            return new PackageRefusal("unreadable");
        }
    }

    private static PackageRefusal? Take(ZipArchiveEntry entry, Dictionary<string, byte[]> files)
    {
        var name = entry.FullName;
        var shown = name.Length > 80 ? name[..80] + "…" : name;
        if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..", StringComparer.Ordinal))
        {
            return new PackageRefusal("path", shown);
        }

        if (!Known().IsMatch(name))
        {
            return new PackageRefusal("unknown", shown);
        }

        // What is said about the length is not believed: reading stops at the limit.
        if (entry.Length > MostOfEntry || StoredZip.Read(entry, MostOfEntry) is not { } read)
        {
            return new PackageRefusal("entry", shown, MostOfEntry >> 20);
        }

        return files.TryAdd(name, read) ? null : new PackageRefusal("twice", shown);
    }

    private static (PackageManifest? Manifest, PackageRefusal? Refusal) ManifestOf(byte[] bytes, byte[] signature)
    {
        try
        {
            var format = JsonDocument.Parse(bytes).RootElement.TryGetProperty("format", out var value) && value.TryGetInt32(out var number) ? number : 0;
            if (format > PackageManifest.CurrentFormat)
            {
                return (null, new PackageRefusal("newer", format, PackageManifest.CurrentFormat));
            }

            var manifest = JsonSerializer.Deserialize<PackageManifest>(bytes, PackageManifest.Json);
            if (manifest is null || manifest.Entries.Values.Any(e => e is null) || format != PackageManifest.CurrentFormat || !ModuleId().IsMatch(manifest.Module) || manifest.Scope is not ("station" or "district"))
            {
                return (null, new PackageRefusal("manifest"));
            }

            return SigningKey.IsSigned(bytes, signature, manifest.Signer.Key) ? (manifest, null) : (null, new PackageRefusal("signature"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            return (null, new PackageRefusal("manifest"));
        }
    }

    private static PackageRefusal? Compare(PackageManifest manifest, Dictionary<string, byte[]> files)
    {
        if (manifest.Entries.Keys.FirstOrDefault(n => !files.ContainsKey(n)) is { } missing)
        {
            return new PackageRefusal("missing", missing);
        }

        if (files.Keys.FirstOrDefault(n => !manifest.Entries.ContainsKey(n)) is { } added)
        {
            return new PackageRefusal("added", added);
        }

        return files.FirstOrDefault(f => manifest.Entries[f.Key].Length != f.Value.Length || manifest.Entries[f.Key].Sha256 != VersionStore.HashOf(f.Value)).Key is { } changed
            ? new PackageRefusal("changed", changed)
            : null;
    }

    [GeneratedRegex(@"^(manifest\.json|manifest\.sig|module\.json|roles\.json|places\.csv|content/[\p{L}\p{Nd}][\p{L}\p{Nd} ._-]{0,99}|contents/[a-z][a-z0-9-]{0,80}(\.[A-Za-z-]{2,8})?\.md)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex ModuleId();
}
