using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace StationKiosk.Host.Kiosk;

/// <summary>A QR code as SVG: one path without style attributes, so it passes the content policy and prints crisp.</summary>
internal static class Qr
{
    /// <summary>The matrix has the quiet zone of four modules in it already.</summary>
    public static IHtmlContent Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var size = data.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            AppendRow(path, data.ModuleMatrix[y], y);
        }

        return new HtmlString(string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="qr" viewBox="0 0 {size} {size}" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>"""));
    }

    private static void AppendRow(StringBuilder path, System.Collections.BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var from = x;
            while (x < row.Count && row[x])
            {
                x++;
            }

            if (x > from)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }
    }
}
