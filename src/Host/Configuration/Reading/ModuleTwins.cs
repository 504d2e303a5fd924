using System.Security.Cryptography;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Modules whose files say the same at several stations, as they do in a district of a hundred: each station's copy of one file, and a service of
/// the district that has one file for all. What follows from the files alone is read once; only what the plugin checks against the station is
/// asked again for each.
/// </summary>
internal sealed class ModuleTwins
{
    private readonly Dictionary<(string Module, string Hash), (ModuleOrigin Origin, ModuleReading Reading)> _good = [];

    /// <summary>A good module of another station from the same bytes; null when there is none.</summary>
    public ModuleReading? Find(string id, ModuleOrigin origin) =>
        _good.TryGetValue((id, HashOf(origin)), out var twin) && IsSame(twin.Origin, origin) ? twin.Reading : null;

    public void Keep(string id, ModuleOrigin origin, ModuleReading reading)
    {
        if (reading is { IsGood: true, Conflicts.Count: 0 })
        {
            _good[(id, HashOf(origin))] = (origin, reading);
        }
    }

    /// <summary>A note of a twin's file, told of one's own.</summary>
    public static string FileOf(string file, ModuleReading twin, IReadOnlyList<Source> own) =>
        twin.Files.ToList().IndexOf(file) is >= 0 and var at && at < own.Count ? own[at].Name : file;

    private static bool IsSame(ModuleOrigin one, ModuleOrigin other) =>
        ReferenceEquals(one.District?.Source, other.District?.Source)
        && one.District?.WasDistricts == other.District?.WasDistricts
        && one.Site.Languages.SequenceEqual(other.Site.Languages, StringComparer.Ordinal)
        && one.Site.DistrictTexts.SequenceEqual(other.Site.DistrictTexts)
        && one.Site.StationTexts.SequenceEqual(other.Site.StationTexts)
        && one.Contents.SequenceEqual(other.Contents)
        && one.Site.Checks.Select(c => c.Source).SequenceEqual(other.Site.Checks.Select(c => c.Source));

    private static string HashOf(ModuleOrigin origin) => origin.Station is { } station ? Convert.ToHexString(SHA256.HashData(station.Source.Bytes)) : "";
}
