using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>What a person may have meant by a name that is not known.</summary>
internal static class DidYouMean
{
    public static LocalizedText Say(string written, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (names.Count == 0)
        {
            return Messages.Say("meant.none");
        }

        return Closest(written, names) is { } meant ? Messages.Say("meant.one", meant) : Messages.Say("meant.known", Messages.List(names));
    }

    public static string? Closest(string written, IReadOnlyCollection<string> known)
    {
        var plain = Plain(written);
        var (name, distance) = known.Select(k => (k, Distance(plain, Plain(k)))).MinBy(x => x.Item2);
        return name is not null && distance <= Math.Max(1, plain.Length / 3) && plain.Length > 0 ? name : null;
    }

    // idle_second, idleSeconds and Idle-Seconds are the same slip.
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Insertions, deletions, replacements and swapped neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
