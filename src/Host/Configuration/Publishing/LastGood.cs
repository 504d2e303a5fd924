using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// From which bytes each site and module was last served. A host that starts on a file that was broken meanwhile serves those, as it would
/// have done had it been running.
/// </summary>
internal sealed class LastGood(VersionStore versions)
{
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private bool _isReady;

    /// <summary>The files of a site or module by their paths; null when it was never good.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>?> FilesAsync(string subject)
    {
        await ReadyAsync();
        if (versions.Good(subject) is not { } hashes)
        {
            return null;
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (file, hash) in hashes)
        {
            if (versions.Bytes((string?)hash ?? "") is not { } bytes)
            {
                return null;
            }

            files[file] = bytes;
        }

        return files;
    }

    /// <summary>The files of everything that was ever served, for a folder that is gone.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]?>> EverythingAsync()
    {
        await ReadyAsync();
        var all = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var subject in versions.GoodSubjects())
        {
            foreach (var (file, bytes) in await FilesAsync(subject) ?? new Dictionary<string, byte[]>(StringComparer.Ordinal))
            {
                // A list by names alone keeps no bytes.
                if (bytes.Length > 0)
                {
                    all[file] = bytes;
                }
            }
        }

        return all;
    }

    /// <summary>Notes what is served now. Only what changed is written, all of it at once.</summary>
    public async Task KeepAsync(IEnumerable<KeyValuePair<string, IReadOnlyList<Source>>> served)
    {
        var news = new List<(string Subject, JsonObject Hashes, IReadOnlyList<Source> Files)>();
        foreach (var (subject, files) in served)
        {
            var hashes = new JsonObject([.. files.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)VersionStore.HashOf(f.Bytes)))]);
            var now = hashes.ToJsonString();
            if (_kept.GetValueOrDefault(subject) != now)
            {
                _kept[subject] = now;
                news.Add((subject, hashes, files));
            }
        }

        if (news.Count > 0)
        {
            await ReadyAsync();
            await versions.KeepGoodAsync(news);
        }
    }

    /// <summary>The files that a subject was last good with, by their paths; empty when it never was.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string subject)
    {
        await ReadyAsync();
        return [.. (versions.Good(subject) ?? []).Select(f => f.Key)];
    }

    private async Task ReadyAsync()
    {
        if (!_isReady)
        {
            await versions.DeclareAsync(CancellationToken.None);
            _isReady = true;
        }
    }
}
