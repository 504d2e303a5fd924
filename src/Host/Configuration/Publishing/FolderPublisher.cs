namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// Writes configuration files so that a reader, a crash or a power cut sees the old bytes or the new ones and nothing else,
/// and keeps every version. The folder stays the truth: this only writes what the folder then says.
/// </summary>
internal sealed class FolderPublisher(string folder, VersionStore versions) : IDisposable
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
    public async Task<PublishResult> PublishAsync(string file, byte[]? bytes, string? expected, string who, string why, CancellationToken cancellationToken)
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
            await versions.KeepAsync(file, bytes, who, why, isFirst: false, CancellationToken.None);
            Place(path, bytes);
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
            ? PublishAsync(file, bytes, expected: null, who, why, cancellationToken)
            : Task.FromResult(PublishResult.NotFound);

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
