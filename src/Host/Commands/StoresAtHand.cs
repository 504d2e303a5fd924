using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary>All stores below the data folder, also of stations that are not configured any more, and of those whose file is missing.</summary>
internal static class StoresAtHand
{
    /// <summary>The stores by their paths within the data, with slashes.</summary>
    public static IReadOnlyList<(string File, RecordStore Store)> Of(Stores stores, HostPaths paths, DataHoldings holdings)
    {
        var all = new List<(string, RecordStore)> { (HoldingPaths.System, stores.System), (HoldingPaths.District, stores.District) };
        all.AddRange(HoldingPaths.There(paths.Holdings).Concat(holdings.Pieces)
            .Where(piece => piece.StartsWith("stations/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(piece => (piece, stores.Station(piece.Split('/')[1]))));
        return all;
    }
}
