namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>What differs between two texts, line by line, with a little of what stands around it.</summary>
internal static class LineDiff
{
    private const int Around = 2;

    // Beyond this the middle is shown as replaced as a whole: nobody reads such a difference line by line.
    private const long MostCells = 4_000_000;

    /// <summary>The changed lines with their surroundings; equal texts have none. Line ends are part of a line, so that nothing that differs is left out.</summary>
    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        List<DiffLine> all =
        [
            .. old[..head].Select((text, at) => new DiffLine(DiffKind.Same, text, at + 1)),
            .. Middle(old[head..^tail], now[head..^tail], head),
            .. now[^tail..].Select((text, at) => new DiffLine(DiffKind.Same, text, now.Length - tail + at + 1)),
        ];
        return [.. all.Where((_, at) => Enumerable.Range(at - Around, (2 * Around) + 1).Any(i => i >= 0 && i < all.Count && all[i].Kind != DiffKind.Same))];
    }

    private static IEnumerable<DiffLine> Middle(string[] old, string[] now, int offset)
    {
        if ((long)old.Length * now.Length > MostCells)
        {
            return [.. old.Select((t, at) => new DiffLine(DiffKind.Gone, t, offset + at + 1)), .. now.Select((t, at) => new DiffLine(DiffKind.New, t, offset + at + 1))];
        }

        return Walk(old, now, Common(old, now), offset);
    }

    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static IEnumerable<DiffLine> Walk(string[] old, string[] now, int[,] common, int offset)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return new DiffLine(DiffKind.Same, now[j], offset + j + 1);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new DiffLine(DiffKind.Gone, old[i], offset + i + 1);
                i++;
            }
            else
            {
                yield return new DiffLine(DiffKind.New, now[j], offset + j + 1);
                j++;
            }
        }
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
