using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Uploads;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms.Desk;

/// <summary>Takes the pictures and files of a posted form, each looked into before it is kept: what it is, how large, how many pixels.</summary>
internal sealed class DeskUploads(VisitFiles files, IFormCollection posted)
{
    public const string Prefix = "u.";
    public const string Dropped = "drop.";
    private const int LongestName = 100;

    private readonly Dictionary<string, FieldReading> _refused = new(StringComparer.Ordinal);

    /// <summary>What was refused, by field.</summary>
    public IReadOnlyDictionary<string, FieldReading> Refused => _refused;

    /// <summary>The tokens of a field after this sending: those that stay and those that came.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(string id, AttachmentField field, CancellationToken cancellation)
    {
        var dropped = posted[Dropped + id].OfType<string>().ToHashSet(StringComparer.Ordinal);
        dropped.ToList().ForEach(files.Drop);
        var tokens = posted[Tables.FieldInput.Prefix + id].OfType<string>().Where(t => !dropped.Contains(t) && files.Find(t) is not null).Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in posted.Files.GetFiles(Prefix + id).Where(f => f.Length > 0))
        {
            var (token, refused) = await TakeAsync(field, file, tokens.Count, cancellation);
            if (token is not null)
            {
                tokens.Add(token);
            }
            else
            {
                _refused[id] = refused!;
            }
        }

        return tokens;
    }

    private async Task<(string? Token, FieldReading? Refused)> TakeAsync(AttachmentField field, IFormFile file, int count, CancellationToken cancellation)
    {
        if (count >= field.MaxFiles)
        {
            return (null, FieldReading.Wrong("field.too-many-files", field.MaxFiles, count + 1));
        }

        if (file.Length > (long)field.MaxMegabytes << 20)
        {
            return (null, FieldReading.Wrong("field.file-size", field.MaxMegabytes));
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellation);
        var read = await UploadReader.ReadAsync(memory.ToArray(), [.. field.Types], field is PhotoField ? "field.file-type" : "field.file-kind", cancellation);
        if (read.Problem is { } problem)
        {
            return (null, FieldReading.Wrong(problem, [.. read.Args]));
        }

        var (kept, refused) = files.Keep(read.Type, Name(file.FileName), read.Bytes);
        return kept is null ? (null, FieldReading.Wrong(refused)) : (kept.Token, null);
    }

    // Only the name, whatever path a browser put before it.
    private static string Name(string name)
    {
        var last = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c)));
        return last.Length <= LongestName ? last : last[^LongestName..];
    }
}
