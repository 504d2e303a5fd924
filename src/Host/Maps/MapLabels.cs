using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Maps;

/// <summary>
/// Names of streets, landmarks and towns between the marks, as many as there is room for: the best known first, and none that would lie on
/// something else.
/// </summary>
internal sealed class MapLabels(MapSizes sizes)
{
    private const int Most = 8;
    private static readonly string[] Kinds = ["landmark", "park", "street", "town"];
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public void Take(MapPoint middle, double halfWidth, double halfHeight) =>
        _taken.Add((middle.X - halfWidth, middle.Y - halfHeight, middle.X + halfWidth, middle.Y + halfHeight));

    /// <summary>The places whose names fit, with where their dots stand and on which side the name is.</summary>
    public IEnumerable<(NamedPlace Place, MapPoint At, bool IsLeft)> Fitting(IEnumerable<(NamedPlace Place, MapPoint At)> places)
    {
        var count = 0;
        foreach (var (place, at) in places.Where(p => Kinds.Contains(p.Place.Kind, StringComparer.Ordinal)).OrderBy(p => Array.IndexOf(Kinds, p.Place.Kind)).ThenBy(p => p.Place.Name, StringComparer.Ordinal))
        {
            if (count == Most)
            {
                yield break;
            }

            var width = WidthOf(place.Name) + sizes.Words;
            foreach (var isLeft in new[] { false, true })
            {
                // The dot stands at one end of the name.
                if (TryTake(new MapPoint(at.X + ((width - (sizes.Words * .8)) / (isLeft ? -2 : 2)), at.Y), width))
                {
                    count++;
                    yield return (place, at, isLeft);
                    break;
                }
            }
        }
    }

    /// <summary>Takes room for words around a point, unless something stands there or it is outside.</summary>
    public bool TryTake(MapPoint middle, double width)
    {
        var half = sizes.Words * .7;
        var (left, top, right, bottom) = (middle.X - (width / 2), middle.Y - half, middle.X + (width / 2), middle.Y + half);
        if (left < 4 || top < 4 || right > sizes.Width - 4 || bottom > sizes.Height - 4
            || _taken.Exists(t => left < t.Right && right > t.Left && top < t.Bottom && bottom > t.Top))
        {
            return false;
        }

        _taken.Add((left, top, right, bottom));
        return true;
    }

    /// <summary>How wide words are: a Latin letter is about half a Chinese one.</summary>
    public double WidthOf(string words) => words.Sum(c => c >= 0x2E80 ? 1.04 : .62) * sizes.Words;
}
