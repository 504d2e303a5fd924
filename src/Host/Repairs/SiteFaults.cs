using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Everything that is wrong in the configuration as it was read last, as far as it concerns a site: its own files and those that all sites share.</summary>
internal sealed class SiteFaults(SiteReading reading)
{
    private const string Stations = "stations/";

    public IReadOnlyList<Fault> Of(string site) =>
        [.. (reading.Last?.AllFaults ?? []).Where(f => site == SnapshotBuilder.District || !f.File.StartsWith(Stations, StringComparison.Ordinal) || f.File.StartsWith($"{Stations}{site}/", StringComparison.Ordinal))];
}
