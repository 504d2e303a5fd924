using System.Collections.Concurrent;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Holdings;

/// <summary>
/// Knows what a data folder must hold, so that absence is never taken for a first start. A piece joins the list when it is whole on the disk
/// and before anything is acknowledged in it; a folder of an earlier version is listed as it is found. What is listed and cannot be used
/// stands among the faults, and nothing is made in its place.
/// </summary>
internal sealed class DataHoldings
{
    public const string ListName = "holdings.json";
    public const string ListKey = "host.holdings";
    public const string InstallationKey = "host.installation";

    private readonly ConcurrentDictionary<string, LocalizedText> _faults = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly DataFolder _paths;
    private HoldingList _list;

    private DataHoldings(DataFolder paths, HoldingList list) => (_paths, _list) = (paths, list);

    public string Installation => _list.Installation;

    /// <summary>What must be there.</summary>
    public IReadOnlyCollection<string> Pieces => [.. _list.Pieces.Keys];

    /// <summary>What must be there and cannot be used, with the reason.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Faults => _faults;

    public string Text => _list.ToText();

    /// <summary>Raised when the list has changed.</summary>
    public event Action? Changed;

    /// <summary>Reads the list, else its copy in a store, else makes one of what is found; then looks whether everything is there.</summary>
    public static DataHoldings Open(DataFolder paths)
    {
        var file = Path.Combine(paths.Data, ListName);
        var read = HoldingList.Parse(File.Exists(file) ? File.ReadAllText(file) : null);
        var list = read ?? Copy(paths) ?? new HoldingList(Guid.NewGuid().ToString("N"), new SortedDictionary<string, string>(Implied(paths), StringComparer.Ordinal));
        var holdings = new DataHoldings(paths, list);
        // Whatever is there and not listed was made by an earlier version, or a kill came between making and listing.
        var found = HoldingPaths.There(paths).Where(piece => !list.Pieces.ContainsKey(piece) && HoldingPaths.Fingerprint(paths, piece) is not null).ToList();
        found.ForEach(piece => list.Pieces[piece] = HoldingPaths.Fingerprint(paths, piece)!);
        if (read is null || found.Count > 0)
        {
            holdings.Write();
        }

        foreach (var piece in HoldingPaths.There(paths).Where(piece => !list.Pieces.ContainsKey(piece)))
        {
            holdings.Report(piece, HoldingCause.Damaged);
        }

        holdings.Look();
        return holdings;
    }

    /// <summary>Whether it must be there: then nobody makes it anew.</summary>
    public bool IsListed(string piece)
    {
        lock (_lock)
        {
            return _list.Pieces.ContainsKey(piece);
        }
    }

    /// <summary>Throws when a piece is among the faults.</summary>
    public void Demand(string piece)
    {
        if (_faults.TryGetValue(piece, out var cause))
        {
            throw new MissingHoldingException(piece, cause);
        }
    }

    /// <summary>It was made and lies whole on the disk.</summary>
    public void Add(string piece)
    {
        lock (_lock)
        {
            if (!_list.Pieces.TryAdd(piece, HoldingPaths.Fingerprint(_paths, piece) ?? ""))
            {
                return;
            }

            Write();
        }

        Changed?.Invoke();
    }

    public void Report(string piece, LocalizedText cause) => _faults[piece] = cause;

    /// <summary>What was reported of it has passed.</summary>
    public void Solved(string piece) => _faults.TryRemove(piece, out _);

    /// <summary>Reports a piece, for the caller to throw.</summary>
    public MissingHoldingException Lost(string piece, LocalizedText cause)
    {
        Report(piece, cause);
        return new MissingHoldingException(piece, cause);
    }

    /// <summary>A person gives it up: what is left of it is put aside, and the next start makes it anew.</summary>
    /// <returns>Where the remains are; null when there are none.</returns>
    public string? GiveUp(string piece, DateTimeOffset now)
    {
        lock (_lock)
        {
            var mark = now.ToString("'.given-up-'yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
            var files = HoldingPaths.FilesOf(_paths, piece);
            var aside = files.Count > 0 ? files[0] + mark : null;
            foreach (var file in files)
            {
                // What belongs to a store keeps its ending behind the store's new name.
                File.Move(file, HoldingPaths.IsStore(piece) ? aside + file[files[0].Length..] : file + mark);
            }

            _list.Pieces.Remove(piece);
            Write();
            return aside;
        }
    }

    private void Look()
    {
        foreach (var (piece, fingerprint) in _list.Pieces)
        {
            if (Fault(piece, fingerprint) is { } cause)
            {
                _faults[piece] = cause;
            }
        }
    }

    private LocalizedText? Fault(string piece, string fingerprint) => HoldingPaths.IsThere(_paths, piece)
        ? HoldingPaths.Fingerprint(_paths, piece) is { } now
            ? now == fingerprint ? null : HoldingCause.OtherKey
            : HoldingCause.Damaged
        : HoldingCause.Absent;

    private void Write()
    {
        var file = Path.Combine(_paths.Data, ListName);
        using (var stream = new FileStream(file + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(_list.ToText()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
        DiskSync.Names(_paths.Data);
    }

    // A folder with data in it had accounts, and its sealed answers had a ring.
    private static Dictionary<string, string> Implied(DataFolder paths)
    {
        var there = HoldingPaths.There(paths).ToList();
        List<string> implied = there.Any(HoldingPaths.IsStore) ? [HoldingPaths.System, HoldingPaths.Configuration] : [];
        if (there.Contains(HoldingPaths.CaseKeys))
        {
            implied.Add(HoldingPaths.Ring);
        }

        return implied.ToDictionary(piece => piece, piece => HoldingPaths.IsThere(paths, piece) ? HoldingPaths.Fingerprint(paths, piece) ?? "" : "", StringComparer.Ordinal);
    }

    private static HoldingList? Copy(DataFolder paths)
    {
        foreach (var piece in HoldingPaths.There(paths).Where(HoldingPaths.IsStore))
        {
            try
            {
                if (HoldingList.Parse(RecordStore.ReadMeta(HoldingPaths.PathOf(paths, piece), ListKey)) is { } list)
                {
                    return list;
                }
            }
            catch (Exception e) when (e is StoreFormatException or IOException or UnauthorizedAccessException)
            {
                // Another store may have it; this one is found out when it is opened.
                continue;
            }
        }

        return null;
    }
}
