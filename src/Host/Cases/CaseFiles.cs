using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Pictures and documents of cases: sealed under the case's own key, named by the hash of what lies on the disk, and on the disk before the
/// unit of work that names them. Erasing the case's key makes them unreadable everywhere, in backups too.
/// </summary>
internal sealed class CaseFiles(HostPaths paths)
{
    private const string HalfWritten = ".half";

    /// <summary>The answers with each picture's kept name in place of the visit's, and what is to be written under these names.</summary>
    public static (JsonObject Answers, IReadOnlyList<(string Name, byte[] Box)> Boxes) Sealed(IEnumerable<KeyValuePair<string, Field>> fields, CaseSubmission submission, SealingKey key)
    {
        var answers = (JsonObject)submission.Answers.DeepClone();
        var boxes = new List<(string Name, byte[] Box)>();
        foreach (var (id, _) in fields.Where(f => f.Value is AttachmentField && answers[f.Key] is JsonArray))
        {
            foreach (var file in answers[id]!.AsArray().OfType<JsonObject>().Where(f => f.ContainsKey("file")))
            {
                var bytes = submission.Attachments((string)file["file"]!)?.Bytes ?? throw new InvalidOperationException($"The answer '{id}' names a file that is not there.");
                var box = key.SealFile(bytes);
                var name = Convert.ToHexStringLower(SHA256.HashData(box));
                file["file"] = name;
                boxes.Add((name, box));
            }
        }

        return (answers, boxes);
    }

    public async Task WriteAsync(IEnumerable<(string Name, byte[] Box)> boxes, CancellationToken cancellation)
    {
        foreach (var (name, box) in boxes)
        {
            await WriteAsync(name, box, cancellation);
        }
    }

    /// <summary>The bytes of a file, or null when it is gone, was changed, or belongs to another case.</summary>
    public async Task<byte[]?> ReadAsync(SealingKey key, string name, CancellationToken cancellation = default)
    {
        if (!IsName(name) || !File.Exists(PathOf(name)))
        {
            return null;
        }

        var box = await File.ReadAllBytesAsync(PathOf(name), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(box)) == name ? key.OpenFile(box) : null;
    }

    /// <summary>Takes a file away, also one that was only half written.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string name)
    {
        if (!IsName(name) || !Directory.Exists(Path.GetDirectoryName(PathOf(name))))
        {
            return false;
        }

        var isThere = File.Exists(PathOf(name));
        File.Delete(PathOf(name) + HalfWritten);
        File.Delete(PathOf(name));
        return isThere;
    }

    /// <summary>Every file that was written before an instant, by its name.</summary>
    public IEnumerable<string> WrittenBefore(DateTimeOffset instant) => !Directory.Exists(paths.Files)
        ? []
        : Directory.EnumerateFiles(paths.Files, "*", SearchOption.AllDirectories)
            .Where(f => File.GetLastWriteTimeUtc(f) < instant.UtcDateTime)
            .Select(f => Path.GetFileName(f).Replace(HalfWritten, "", StringComparison.Ordinal))
            .Where(IsName)
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static bool IsName(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(paths.Files, name[..2], name);

    private async Task WriteAsync(string name, byte[] box, CancellationToken cancellation)
    {
        PrivateFolder.Make(Path.GetDirectoryName(PathOf(name))!);
        var half = PathOf(name) + HalfWritten;
        await using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(box, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, PathOf(name), overwrite: true);
    }
}
