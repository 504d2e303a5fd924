using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// Writes configuration files so that a reader, a crash or a power cut sees the old bytes or the new ones and nothing else,
/// and keeps every version. The folder stays the truth: this only writes what the folder then says. What the district changes goes to the first
/// ring of stations alone; the others are read with what it said before, until somebody lets it go on.
/// </summary>
internal sealed class FolderPublisher(string folder, VersionStore versions, Rollouts? rollouts = null) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly string _root = Path.GetFullPath(folder);

    /// <summary>Puts new bytes in place of a file's.</summary>
    /// <param name="file">Path in the folder, with forward slashes.</param>
    /// <param name="bytes">The whole new file; null deletes it.</param>
    /// <param name="expected">Hash of the bytes that the change began from; empty for a file that must not be there yet; null takes any.</param>
    /// <param name="who">The account.</param>
    /// <param name="why">In the person's own words.</param>
    /// <param name="cancellationToken">Stops waiting; a write that began runs to its end.</param>
    public Task<PublishResult> PublishAsync(string file, byte[]? bytes, string? expected, string who, string why, CancellationToken cancellationToken) =>
        PublishAsync(file, bytes, expected, new Publication(who, why, IsForAll: false), cancellationToken);

    /// <summary>The same for every station at once, whatever ring it is in: the way back of a change that does harm.</summary>
    public Task<PublishResult> PublishToAllAsync(string file, byte[]? bytes, string? expected, string who, string why, CancellationToken cancellationToken) =>
        PublishAsync(file, bytes, expected, new Publication(who, why, IsForAll: true), cancellationToken);

    private async Task<PublishResult> PublishAsync(string file, byte[]? bytes, string? expected, Publication publication, CancellationToken cancellationToken)
    {
        if (FullPath(file) is not { } path)
        {
            return PublishResult.NotFound;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
            var hash = now is null ? "" : VersionStore.HashOf(now);
            if (expected is not null && expected != hash)
            {
                return PublishResult.ChangedMeanwhile;
            }

            if (hash == (bytes is null ? "" : VersionStore.HashOf(bytes)))
            {
                return PublishResult.Unchanged;
            }

            // The bytes that go away may be a hand edit that nobody kept yet. The new ones are kept before they show: a
            // version without a file is harmless, a file without a version could not be rolled back to.
            await versions.KeepAsync(file, now, ConfigVersion.FromFile, "", isFirst: versions.Of(file, 1).Count == 0, CancellationToken.None);
            await versions.KeepAsync(file, bytes, publication.Who, publication.Why, isFirst: false, CancellationToken.None);
            await BeginAsync(file, hash, bytes, publication);
            Place(path, bytes);
            await EndAsync(file, publication);
            return PublishResult.Published;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Publishes the exact bytes of an earlier version.</summary>
    public Task<PublishResult> RollBackAsync(string file, string hash, string who, string why, CancellationToken cancellationToken) =>
        versions.Bytes(hash) is { } bytes
            ? PublishToAllAsync(file, bytes, expected: null, who, why, cancellationToken)
            : Task.FromResult(PublishResult.NotFound);

    /// <summary>What some files said at a moment, by path; null for one that was not there. Null where that is not known.</summary>
    public IReadOnlyDictionary<string, byte[]?>? FilesAt(DateTimeOffset moment, Func<string, bool> isAsked) =>
        versions.HashesAt(moment)?.Where(f => isAsked(f.Key)).ToDictionary(f => f.Key, f => versions.Bytes(f.Value), StringComparer.Ordinal);

    /// <summary>Makes versions of what was edited by hand, also while the host was down.</summary>
    /// <returns>The files that said something new.</returns>
    public async Task<IReadOnlyList<string>> KeepHandEditsAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var kept = new List<string>();
        var isFirst = versions.IsNew;
        foreach (var file in files)
        {
            await _oneAtATime.WaitAsync(cancellationToken);
            try
            {
                if (FullPath(file) is { } path && await versions.KeepAsync(file, BytesOf(path), ConfigVersion.FromFile, "", isFirst, cancellationToken))
                {
                    kept.Add(file);
                }
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        return kept;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private string? FullPath(string file)
    {
        var path = Path.GetFullPath(Path.Combine(_root, file));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Deleted or locked since: the watcher comes back to it.
            return null;
        }
    }

    // Before the file is in place: killed in between, a row about a file that did not change means nothing.
    private async Task BeginAsync(string file, string before, byte[]? bytes, Publication publication)
    {
        if (rollouts is not null && !publication.IsForAll && Rings.Concern(file) && Rings.In(_root) is { Count: > 1 } rings)
        {
            await rollouts.BeginAsync(file, before, bytes is null ? "" : VersionStore.HashOf(bytes), rings[0], publication.Who, publication.Why);
        }
    }

    private async Task EndAsync(string file, Publication publication)
    {
        if (rollouts is not null && publication.IsForAll)
        {
            await rollouts.EndAsync(file);
        }
    }

    private sealed record Publication(string Who, string Why, bool IsForAll);

    private static void Place(string path, byte[]? bytes)
    {
        if (bytes is null)
        {
            File.Delete(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            // Without this a power cut after the rename may leave an empty file.
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
