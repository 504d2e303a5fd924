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
    /// <summary>The answers with each picture's kept name in place of the visit's, and all those names.</summary>
    public async Task<(JsonObject Answers, IReadOnlyList<string> Names)> KeepAsync(
        IEnumerable<KeyValuePair<string, Field>> fields,
        CaseSubmission submission,
        SealingKey key,
        CancellationToken cancellation)
    {
        var answers = (JsonObject)submission.Answers.DeepClone();
        var names = new List<string>();
        foreach (var (id, _) in fields.Where(f => f.Value is AttachmentField && answers[f.Key] is JsonArray))
        {
            foreach (var file in answers[id]!.AsArray().OfType<JsonObject>())
            {
                var bytes = submission.Attachments((string)file["file"]!)?.Bytes ?? throw new InvalidOperationException($"The answer '{id}' names a file that is not there.");
                var name = await KeepAsync(key.SealFile(bytes), cancellation);
                file["file"] = name;
                names.Add(name);
            }
        }

        return (answers, names);
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

    public void Delete(string name)
    {
        if (IsName(name))
        {
            File.Delete(PathOf(name));
        }
    }

    private static bool IsName(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(paths.Files, name[..2], name);

    private async Task<string> KeepAsync(byte[] box, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(box));
        PrivateFolder.Make(Path.GetDirectoryName(PathOf(name))!);
        var half = PathOf(name) + ".half";
        await using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(box, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, PathOf(name), overwrite: true);
        return name;
    }
}
