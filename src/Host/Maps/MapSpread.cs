namespace StationKiosk.Host.Maps;

/// <summary>
/// Moves marks that would cover each other or the middle apart, as little as needed, so that each can be read and touched. A moved mark keeps
/// a line to where it belongs.
/// </summary>
internal static class MapSpread
{
    private const int MostSteps = 600;

    /// <param name="points">Where the marks belong.</param>
    /// <param name="size">The drawing: marks stay inside by half the distance.</param>
    /// <param name="apart">The least distance between two marks.</param>
    /// <param name="middle">The least distance from the middle.</param>
    public static IReadOnlyList<MapPoint> Apart(IReadOnlyList<MapPoint> points, MapPoint size, double apart, double middle)
    {
        var centre = new MapPoint(size.X / 2, size.Y / 2);
        var at = points.ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            var isClear = true;
            for (var i = 0; i < at.Length; i++)
            {
                at[i] = Inside(From(at[i], centre, middle, i, ref isClear), size, apart / 2);
                for (var j = i + 1; j < at.Length; j++)
                {
                    Part(at, i, j, apart, ref isClear);
                }
            }

            if (isClear)
            {
                break;
            }
        }

        return [.. at.Select(p => Inside(p, size, apart / 2))];
    }

    private static MapPoint From(MapPoint point, MapPoint centre, double least, int number, ref bool isClear)
    {
        var distance = point.To(centre);
        if (distance >= least - .5)
        {
            return point;
        }

        isClear = false;
        var (x, y) = Way(point, centre, distance, number);
        return new MapPoint(centre.X + (x * least), centre.Y + (y * least));
    }

    private static void Part(MapPoint[] at, int i, int j, double apart, ref bool isClear)
    {
        var distance = at[i].To(at[j]);
        if (distance >= apart - .5)
        {
            return;
        }

        isClear = false;
        var (x, y) = Way(at[i], at[j], distance, i + j);
        var push = ((apart - distance) / 2) + .5;
        at[i] = new MapPoint(at[i].X + (x * push), at[i].Y + (y * push));
        at[j] = new MapPoint(at[j].X - (x * push), at[j].Y - (y * push));
    }

    // Two at the very same place part in a direction of their number, so that the same list is always drawn alike.
    private static (double X, double Y) Way(MapPoint from, MapPoint other, double distance, int number) =>
        distance > .01 ? ((from.X - other.X) / distance, (from.Y - other.Y) / distance) : (Math.Cos(number * 2.4), Math.Sin(number * 2.4));

    private static MapPoint Inside(MapPoint point, MapPoint size, double margin) =>
        new(Math.Clamp(point.X, margin, size.X - margin), Math.Clamp(point.Y, margin, size.Y - margin));
}
