using System.Globalization;

namespace StationKiosk.Records.Sqlite;

/// <summary>The last record of a page: its place, and its value in the list's order.</summary>
internal sealed record PageCursor(long Seq, object? Value)
{
    public static PageCursor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var cut = text.IndexOf('~', StringComparison.Ordinal);
        var number = cut < 0 ? text : text[..cut];
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seq))
        {
            return null;
        }

        return new PageCursor(seq, cut < 0 || cut + 1 >= text.Length ? null : ParseValue(text[cut + 1], text[(cut + 2)..]));
    }

    public override string ToString() => Value switch
    {
        long whole => string.Create(CultureInfo.InvariantCulture, $"{Seq}~i{whole}"),
        double real => string.Create(CultureInfo.InvariantCulture, $"{Seq}~r{real:R}"),
        string text => string.Create(CultureInfo.InvariantCulture, $"{Seq}~t{text}"),
        _ => Seq.ToString(CultureInfo.InvariantCulture),
    };

    private static object? ParseValue(char kind, string text) => kind switch
    {
        'i' => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        'r' => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null,
        't' => text,
        _ => null,
    };
}
