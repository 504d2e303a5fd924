using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Maps;

/// <summary>
/// A map drawn from positions alone, without tiles and without a network: the station in the middle, rings of walking time around it, records
/// as numbered marks. Directions are true; distances are told by the rings. Without inline style: the parts have classes.
/// </summary>
internal sealed class MapDrawing
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly SiteInfo _site;
    private readonly IReadOnlyList<MapSpot> _spots;
    private readonly MapSizes _sizes;
    private readonly ITexts _texts;
    private readonly MapPoint _middle;
    private readonly MapRings _rings;
    private readonly MapLabels _labels;
    private readonly StringBuilder _svg = new();

    private MapDrawing(SiteInfo site, IReadOnlyList<MapSpot> spots, MapSizes sizes, ITexts texts)
    {
        (_site, _spots, _sizes, _texts) = (site, spots, sizes, texts);
        _middle = new MapPoint(sizes.Width / 2, sizes.Height / 2);
        _rings = new MapRings(spots.Count == 0 ? 0 : spots.Max(s => Walk.To(site, s.Place!)!.Minutes), (sizes.Height / 2) - sizes.Mark - 10);
        _labels = new MapLabels(sizes);
    }

    /// <summary>The map of what has a position; nothing where the station itself has none, or none of the records.</summary>
    public static IHtmlContent? Of(SiteInfo site, IEnumerable<MapSpot> spots, MapSizes sizes, ITexts texts)
    {
        var known = spots.Where(s => s.Place is not null).ToList();
        return site is { Latitude: not null, Longitude: not null } && known.Count > 0 ? new MapDrawing(site, known, sizes, texts).Draw() : null;
    }

    private HtmlString Draw()
    {
        var isTouched = _spots.Any(s => s.Url is not null);
        Add($"<svg class=\"map\" viewBox=\"0 0 {_sizes.Width} {_sizes.Height}\" role=\"{(isTouched ? "group" : "img")}\" aria-label=\"{Say(_texts["map.label"])}\">");
        Add($"<rect class=\"map-ground\" x=\"1\" y=\"1\" width=\"{_sizes.Width - 2}\" height=\"{_sizes.Height - 2}\" rx=\"24\" />");
        var truly = _spots.Select(s => At(s.Place!)).ToList();
        var marks = MapSpread.Apart(truly, new MapPoint(_sizes.Width, _sizes.Height), (_sizes.Mark * 2) + 10, (_sizes.Mark * 1.5) + 14);
        foreach (var mark in marks)
        {
            _labels.Take(mark, _sizes.Mark + 6, _sizes.Mark + 6);
        }

        Rings();
        North();
        Here(marks);
        Names();
        Marks(truly, marks);
        return new HtmlString(_svg.Append("</svg>").ToString());
    }

    private void Rings()
    {
        for (var ring = _rings.Minutes.Count - 1; ring >= 0; ring--)
        {
            Add($"<circle class=\"map-ring map-ring-{ring}\" cx=\"{_middle.X:0.#}\" cy=\"{_middle.Y:0.#}\" r=\"{_rings.RadiusOf(ring):0.#}\" />");
        }

        _labels.Take(_middle, _sizes.Mark * .55, _sizes.Mark * .55);
        var isCrowded = false;
        for (var ring = 0; ring < _rings.Minutes.Count; ring++)
        {
            isCrowded |= !IsNamed(ring);
        }

        if (isCrowded)
        {
            // Where marks leave a ring no room for its words, all rings are named in the corner.
            Text("map-minutes", new MapPoint(20, _sizes.Words), _texts["map.rings", string.Join(" · ", _rings.Minutes)], "start");
        }
    }

    // Below first, then to either side of it all around.
    private bool IsNamed(int ring)
    {
        var words = _texts["map.minutes", _rings.Minutes[ring]].Text;
        for (var turn = 0; turn < 24; turn++)
        {
            var degrees = 90 + (15 * ((turn + 1) / 2) * (turn % 2 == 0 ? 1 : -1));
            var at = Around(_rings.RadiusOf(ring), double.DegreesToRadians(degrees));
            if (_labels.TryTake(at, _labels.WidthOf(words)))
            {
                Text("map-minutes", at, words, "middle");
                return true;
            }
        }

        return false;
    }

    private void North()
    {
        var (x, y, half) = (_sizes.Width - (_sizes.Words * 1.4), _sizes.Words * 2.1, _sizes.Words * .55);
        _labels.Take(new MapPoint(x, y), _sizes.Words * 1.2, _sizes.Words * 2);
        Add($"<path class=\"map-north\" d=\"M{x:0.#} {y - (half * 2.4):0.#}l{half:0.#} {half * 2.6:0.#}l{-half:0.#} {-half * .7:0.#}l{-half:0.#} {half * .7:0.#}z\" />");
        Text("map-north-name", new MapPoint(x, y + (half * 1.6)), _texts["map.north"], "middle");
    }

    private void Here(IReadOnlyList<MapPoint> marks)
    {
        var r = _sizes.Mark * .5;
        if (marks is [var only])
        {
            Add($"<path class=\"map-way\" d=\"M{_middle.X:0.#} {_middle.Y:0.#}L{only.X:0.#} {only.Y:0.#}\" />");
            foreach (var part in new[] { .35, .5, .65, .8 })
            {
                _labels.Take(new MapPoint(_middle.X + ((only.X - _middle.X) * part), _middle.Y + ((only.Y - _middle.Y) * part)), 8, 8);
            }
        }

        Add($"<circle class=\"map-here\" cx=\"{_middle.X:0.#}\" cy=\"{_middle.Y:0.#}\" r=\"{r:0.#}\" /><circle class=\"map-here-dot\" cx=\"{_middle.X:0.#}\" cy=\"{_middle.Y:0.#}\" r=\"{r * .4:0.#}\" />");
        var words = _texts["map.here"].Text;
        var width = _labels.WidthOf(words);
        var beside = (width / 2) + r + 8;
        var below = r + _sizes.Words;
        // The way to a single place must not run through the words.
        foreach (var (x, y) in new (double X, double Y)[] { (0, below), (0, -below), (beside, 0d), (-beside, 0d), (beside, below), (-beside, below), (beside, -below), (-beside, -below), (0, below * 1.9), (0, -below * 1.9) }.OrderBy(p => marks is [var one] && (p.X * (one.X - _middle.X)) + (p.Y * (one.Y - _middle.Y)) > 0))
        {
            var at = new MapPoint(_middle.X + x, _middle.Y + y);
            if (_labels.TryTake(at, width))
            {
                Text("map-here-name", at, words, "middle");
                return;
            }
        }

        // No room beside it: what the sign means stands in the corner.
        Add($"<circle class=\"map-here\" cx=\"{r + 16:0.#}\" cy=\"{_sizes.Height - r - 16:0.#}\" r=\"{r:0.#}\" /><circle class=\"map-here-dot\" cx=\"{r + 16:0.#}\" cy=\"{_sizes.Height - r - 16:0.#}\" r=\"{r * .4:0.#}\" />");
        Text("map-here-name", new MapPoint((r * 2) + 28, _sizes.Height - r - 16), words, "start");
    }

    private void Names()
    {
        var own = _spots.Select(s => s.Place!.Name).ToHashSet(StringComparer.Ordinal);
        var near = _site.Places.Values.Where(p => !own.Contains(p.Name) && Minutes(p) <= _rings.Minutes[^1]).Select(p => (p, At(p)));
        foreach (var (place, at, isLeft) in _labels.Fitting(near))
        {
            Add($"<circle class=\"map-dot\" cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"{_sizes.Words * .2:0.#}\" />");
            Text("map-name", new MapPoint(at.X + (_sizes.Words * (isLeft ? -.5 : .5)), at.Y), place.Name, isLeft ? "end" : "start");
        }
    }

    private void Marks(List<MapPoint> truly, IReadOnlyList<MapPoint> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].To(truly[i]) > _sizes.Mark * .5)
            {
                Add($"<path class=\"map-lead\" d=\"M{truly[i].X:0.#} {truly[i].Y:0.#}L{marks[i].X:0.#} {marks[i].Y:0.#}\" /><circle class=\"map-true\" cx=\"{truly[i].X:0.#}\" cy=\"{truly[i].Y:0.#}\" r=\"7\" />");
            }
        }

        for (var i = 0; i < marks.Count; i++)
        {
            var spot = _spots[i];
            _svg.Append(spot.Url is null ? "<g class=\"map-mark\">" : $"<a class=\"map-mark\" href=\"{Say(spot.Url)}\" aria-label=\"{Say(Said(spot))}\">");
            Add($"<circle cx=\"{marks[i].X:0.#}\" cy=\"{marks[i].Y:0.#}\" r=\"{_sizes.Mark}\" />");
            Number(spot.Number, marks[i]);
            _svg.Append(spot.Url is null ? "</g>" : "</a>");
        }
    }

    private string Said(MapSpot spot) => _texts["map.mark", spot.Number, spot.Name, Walk.To(_site, spot.Place!)!.Minutes];

    private void Number(int number, MapPoint at)
    {
        if (number > 0)
        {
            Text("map-number", at, number.ToString(CultureInfo.InvariantCulture), "middle", 1.25);
            return;
        }

        Add($"<circle class=\"map-only\" cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"{_sizes.Mark * .36:0.#}\" />");
    }

    private double Minutes(NamedPlace place) => _site.WalkingMetres(place.Latitude, place.Longitude)!.Value / 80;

    private MapPoint At(NamedPlace place)
    {
        var walk = Walk.To(_site, place)!;
        return Around(_rings.At(Minutes(place)), walk.Bearing - (Math.PI / 2));
    }

    private MapPoint Around(double radius, double angle) => new(_middle.X + (radius * Math.Cos(angle)), _middle.Y + (radius * Math.Sin(angle)));

    // Its own centring: a baseline in the middle is drawn differently by each printer.
    private void Text(string name, MapPoint at, string words, string anchor, double scale = 1) =>
        Add($"<text class=\"{name}\"{Language(words)} x=\"{at.X:0.#}\" y=\"{at.Y + (_sizes.Words * scale * .36):0.#}\" font-size=\"{_sizes.Words * scale:0.#}\" text-anchor=\"{anchor}\">{Say(words)}</text>");

    // Places have one name, and on an English page it is still Chinese.
    private static string Language(string words) => words.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0 ? " lang=\"zh-CN\"" : "";

    private void Add(FormattableString part) => _svg.Append(part.ToString(CultureInfo.InvariantCulture));

    private static string Say(string text) => Encoder.Encode(text);
}
