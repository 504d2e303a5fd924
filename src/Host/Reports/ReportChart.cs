using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace StationKiosk.Host.Reports;

/// <summary>
/// A report as stacked columns, one for each period. Drawn on the server without inline style: the parts have classes, and the table beside
/// it says the same to those who cannot see it.
/// </summary>
internal static class ReportChart
{
    private const int Width = 900;
    private const int Height = 360;
    private const int Left = 56;
    private const int Foot = 40;
    private const int Top = 16;

    /// <summary>Colours there are; further rows share the last one.</summary>
    public const int Shades = 8;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent Of(ReportTable table, string title)
    {
        var tallest = Math.Max(1, Enumerable.Range(0, table.Periods.Count).Max(p => table.Rows.Sum(r => r.Counts[p])));
        var top = Ceiling(tallest);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Encoder.Encode(title)}\">");
        Grid(svg, top);
        var step = (double)(Width - Left) / table.Periods.Count;
        for (var period = 0; period < table.Periods.Count; period++)
        {
            Column(svg, table, period, Left + (step * period), step, top);
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Grid(StringBuilder svg, int top)
    {
        for (var line = 0; line <= 4; line++)
        {
            var y = Y(top * line / 4.0, top);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"chart-grid\" d=\"M{Left} {y:0.#}H{Width}\"/><text class=\"chart-text\" x=\"{Left - 8}\" y=\"{y + 5:0.#}\" text-anchor=\"end\">{top * line / 4.0:0.#}</text>");
        }
    }

    private static void Column(StringBuilder svg, ReportTable table, int period, double x, double step, int top)
    {
        var under = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var count = table.Rows[row].Counts[period];
            if (count == 0)
            {
                continue;
            }

            var (from, to) = (Y(under + count, top), Y(under, top));
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"chart-{Math.Min(row, Shades - 1)}\" x=\"{x + (step * 0.2):0.#}\" y=\"{from:0.#}\" width=\"{step * 0.6:0.#}\" height=\"{to - from:0.#}\"><title>{Encoder.Encode(table.Rows[row].Label)} {count}</title></rect>");
            under += count;
        }

        var middle = x + (step / 2);
        if (under > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"chart-text\" x=\"{middle:0.#}\" y=\"{Y(under, top) - 6:0.#}\" text-anchor=\"middle\">{under}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"chart-text\" x=\"{middle:0.#}\" y=\"{Height - 14}\" text-anchor=\"middle\">{Encoder.Encode(table.Periods[period])}</text>");
    }

    private static double Y(double value, int top) => Top + ((Height - Top - Foot) * (1 - (value / top)));

    // A round number whose quarters are whole where they can be.
    private static int Ceiling(int tallest)
    {
        var unit = 4;
        while (unit * 5 < tallest)
        {
            unit *= unit % 5 == 0 ? 2 : 5;
        }

        return (int)Math.Ceiling(tallest / (double)unit) * unit;
    }
}
