namespace StationKiosk.Host.Maps;

/// <summary>
/// Rings of equal walking time. Near rings get more room than far ones: most of what people go to is near, and what is an hour away may
/// stand at the edge.
/// </summary>
internal sealed class MapRings
{
    private static readonly int[][] Sets = [[5], [5, 10], [5, 10, 15], [5, 10, 20], [5, 15, 30], [10, 20, 45], [10, 30, 60], [10, 30, 60, 90], [10, 30, 60, 120], [15, 60, 120, 180], [30, 60, 120, 240]];
    private static readonly double[][] Shares = [[1], [.6, 1], [.46, .74, 1], [.44, .64, .83, 1]];

    private readonly double _edge;

    public MapRings(int farthest, double edge)
    {
        _edge = edge;
        Minutes = Array.Find(Sets, s => s[^1] >= farthest) ?? Sets[^1];
    }

    /// <summary>The minutes of each ring from the inside out.</summary>
    public IReadOnlyList<int> Minutes { get; }

    public double RadiusOf(int ring) => Shares[Minutes.Count - 1][ring] * _edge;

    /// <summary>How far from the middle so many minutes are. What is farther than the last ring stands on it.</summary>
    public double At(double minutes)
    {
        var (inner, innerRadius) = (0d, 0d);
        for (var ring = 0; ring < Minutes.Count; ring++)
        {
            if (minutes <= Minutes[ring])
            {
                return innerRadius + ((RadiusOf(ring) - innerRadius) * (minutes - inner) / (Minutes[ring] - inner));
            }

            (inner, innerRadius) = (Minutes[ring], RadiusOf(ring));
        }

        return _edge;
    }
}
