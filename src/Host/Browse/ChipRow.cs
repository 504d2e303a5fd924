namespace StationKiosk.Host.Browse;

/// <summary>
/// How many filter chips stand on the list itself: two lines on an upright screen, one on a wide one. The list gets the rest of the height,
/// and what does not fit is one tap away. The server cannot measure, so widths are reckoned from the letters.
/// </summary>
internal static class ChipRow
{
    private const int Normal = 16;
    private const int Large = 24;
    private const double Narrow = 0.52;

    public static int Fitting(IReadOnlyList<string> labels, string more, bool isLarge)
    {
        var rem = isLarge ? Large : Normal;
        // Font, edges and gaps as the stylesheet has them.
        var font = rem * (isLarge ? 1.625 : 1.75);
        var margin = rem * (isLarge ? 3.5 : 6);
        double Width(string label) => (label.Sum(c => c >= 0x2E80 ? 1 : Narrow) * font) + (1.25 * font) + (rem * 2.6) + 6;
        bool Fits(IEnumerable<string> all) => Lines(all.Select(Width), 1080 - margin, rem * 0.6) <= 2 && Lines(all.Select(Width), 1920 - margin, rem * 0.6) <= 1;
        if (Fits(labels))
        {
            return labels.Count;
        }

        var count = labels.Count - 1;
        while (count > 0 && !Fits(labels.Take(count).Append(more)))
        {
            count--;
        }

        return count;
    }

    private static int Lines(IEnumerable<double> widths, double room, double gap)
    {
        var lines = 1;
        var used = 0d;
        foreach (var width in widths)
        {
            if (used > 0 && used + gap + width > room)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? gap : 0) + width;
        }

        return lines;
    }
}
