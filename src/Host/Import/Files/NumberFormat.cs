using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>What a workbook's number format says about a number: that it is a day or a time, how many zeros go before it, and the unit written behind it.</summary>
internal sealed record NumberFormat
{
    private static readonly NumberFormat Plain = new();

    public NumberKind Kind { get; private init; } = NumberKind.Number;

    /// <summary>Least number of digits: a format of zeros alone is how a sheet shows codes with leading zeros.</summary>
    public int Digits { get; private init; }

    /// <summary>Words of the format behind the number, such as 元/天.</summary>
    public string Unit { get; private init; } = "";

    public static NumberFormat Of(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@")
        {
            return Plain;
        }

        var (letters, unit, hasElapsed) = Parse(code);
        var kind = hasElapsed ? NumberKind.Time
            : letters.AsSpan().IndexOfAny('y', 'd') >= 0 ? (letters.AsSpan().IndexOfAny('h', 's') >= 0 ? NumberKind.Moment : NumberKind.Day)
            : letters.AsSpan().IndexOfAny('h', 's') >= 0 ? NumberKind.Time
            : letters.Contains('m', StringComparison.Ordinal) ? NumberKind.Day
            : NumberKind.Number;
        return new NumberFormat
        {
            Kind = kind,
            Digits = code.Length > 1 && code.All(c => c == '0') ? code.Length : 0,
            Unit = kind == NumberKind.Number ? unit : "",
        };
    }

    /// <summary>The code of a format that every workbook knows by number; null when it says nothing about days, times or zeros.</summary>
    public static string? BuiltIn(int id) => id switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => "yyyy-mm-dd",
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => "hh:mm",
        22 => "yyyy-mm-dd hh:mm",
        46 => "[h]:mm",
        _ => null,
    };

    // The first section is for what is not negative. Letters of words in quotation marks, of General and of AM/PM are no placeholders.
    private static (string Letters, string Unit, bool HasElapsed) Parse(string code)
    {
        var (letters, unit) = (new StringBuilder(), new StringBuilder());
        var (hasNumber, hasElapsed) = (false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            var word = "";
            switch (code[i])
            {
                case '"':
                    var end = code.IndexOf('"', i + 1);
                    word = end < 0 ? code[(i + 1)..] : code[(i + 1)..end];
                    i = end < 0 ? code.Length : end;
                    break;
                case '\\' when i + 1 < code.Length:
                    word = code[++i].ToString();
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i);
                    hasElapsed |= close > i + 1 && code[(i + 1)..close].All(c => char.ToLowerInvariant(c) is 'h' or 'm' or 's');
                    i = close < 0 ? code.Length : close;
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    (hasNumber, i) = (true, i + 6);
                    break;
                case 'A' or 'a' when code.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                    i += 4;
                    break;
                case '0' or '#' or '?':
                    hasNumber = true;
                    break;
                case var letter when char.ToLowerInvariant(letter) is 'y' or 'm' or 'd' or 'h' or 's':
                    letters.Append(char.ToLowerInvariant(letter));
                    break;
                case > '\u2E80':
                    word = code[i].ToString();
                    break;
            }

            unit.Append(hasNumber ? word : "");
        }

        return (letters.ToString(), unit.ToString().Trim(), hasElapsed);
    }
}
