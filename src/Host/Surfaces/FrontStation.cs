using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Which site is at <c>/</c>. Where the host was told no station, the first one it served alone stays the kiosk's and the phones', also
/// when others are added: a kiosk in a hall must not turn into a list, nor a printed code lead elsewhere. Staff are at the district then.
/// </summary>
internal sealed class FrontStation
{
    private readonly EngineHost _engines;
    private readonly string _told;
    private readonly string _file;
    private string _first;

    public FrontStation(EngineHost engines, HostPaths paths, IConfiguration configuration)
    {
        (_engines, _told, _file) = (engines, configuration["Kiosk:Station"] ?? "", Path.Combine(paths.Data, "first-station"));
        _first = File.Exists(_file) ? File.ReadAllText(_file).Trim() : "";
        engines.Published += Remember;
    }

    /// <summary>The station that kiosks show although there are others by now and nobody said which; null when that is not so.</summary>
    public string? Kept => _told.Length == 0 && Stations(_engines.Live) is { Count: > 1 } all && all.Contains(_first, StringComparer.Ordinal) ? _first : null;

    /// <summary>The site at <c>/</c> of a door; the district, whose home lists the stations, when none is meant.</summary>
    public string Of(Surface surface) =>
        _told.Length > 0 ? _told
        : Stations(_engines.Live) is [var only] ? only
        : surface != Surface.Staff && Kept is { } kept ? kept
        : SnapshotBuilder.District;

    private static List<string> Stations(Live live) => [.. live.Sites.Keys.Where(id => id != SnapshotBuilder.District)];

    private void Remember(Live live)
    {
        if (Stations(live) is [var only] && only != _first)
        {
            _first = only;
            File.WriteAllText(_file + ".new", only);
            File.Move(_file + ".new", _file, overwrite: true);
        }
    }
}
