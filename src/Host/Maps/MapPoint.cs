namespace StationKiosk.Host.Maps;

/// <summary>A point of a drawing, in its own units.</summary>
internal sealed record MapPoint(double X, double Y)
{
    public double To(MapPoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
