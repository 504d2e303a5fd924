using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// The district as stations of each ring are read with it, while a change of it is on its way. What they are held with is read once and
/// remembered, as all files are.
/// </summary>
internal sealed class HeldDistricts(ShapeCatalog shapes)
{
    private const int MostKept = 8;

    private readonly Dictionary<string, FileMemory> _memories = new(StringComparer.Ordinal);

    /// <summary>Which district a station is read with.</summary>
    /// <param name="root">The configuration folder.</param>
    /// <param name="now">The district as its files say.</param>
    /// <param name="held">What is held back.</param>
    /// <param name="instead">Bytes to take instead of what files say: they are tried for every station.</param>
    /// <param name="districts">The modules that served the whole district when last read.</param>
    public Func<SiteFiles, DistrictLayers> For(string root, DistrictLayers now, IReadOnlyList<HeldFile> held, IReadOnlyDictionary<string, byte[]?>? instead, IReadOnlySet<string>? districts)
    {
        var mine = held.Where(h => instead?.ContainsKey(h.File) != true).OrderBy(h => h.File, StringComparer.Ordinal).ToList();
        var read = new Dictionary<string, DistrictLayers>(StringComparer.Ordinal);
        return station =>
        {
            var ring = Rings.Of(station.Main);
            var files = mine.Where(h => ring > h.Ring).ToList();
            if (files.Count == 0)
            {
                return now;
            }

            var key = string.Join('\n', files.Select(f => $"{f.File} {f.Hash}"));
            if (!read.TryGetValue(key, out var layers))
            {
                read[key] = layers = Read(root, key, files, instead, districts);
            }

            return layers;
        };
    }

    private DistrictLayers Read(string root, string key, List<HeldFile> files, IReadOnlyDictionary<string, byte[]?>? instead, IReadOnlySet<string>? districts)
    {
        var all = new Dictionary<string, byte[]?>(instead ?? new Dictionary<string, byte[]?>(StringComparer.Ordinal), StringComparer.Ordinal);
        files.ForEach(f => all[f.File] = f.Bytes);
        if (!_memories.TryGetValue(key, out var memory))
        {
            if (_memories.Count >= MostKept)
            {
                // Most are of rollouts that are over.
                _memories.Clear();
            }

            _memories[key] = memory = new FileMemory();
        }

        return DistrictLayers.Read(new ConfigFolder(root, all, memory), shapes, districts);
    }
}
