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
            var begin = i;
            var word = Word(code, ref i);
            unit.Append(hasNumber ? word : "");
            if (word.Length > 0 || i > begin)
            {
                hasElapsed |= code[begin] == '[' && IsElapsed(code[(begin + 1)..Math.Min(i, code.Length)]);
                hasNumber |= code[begin] is 'G' or 'g';
            }
            else if (code[i] is '0' or '#' or '?')
            {
                hasNumber = true;
            }
            else if (char.ToLowerInvariant(code[i]) is 'y' or 'm' or 'd' or 'h' or 's')
            {
                letters.Append(char.ToLowerInvariant(code[i]));
            }
        }

        return (letters.ToString(), unit.ToString().Trim(), hasElapsed);
    }

    private static bool IsElapsed(string bracketed) => bracketed.Length > 0 && bracketed.All(c => char.ToLowerInvariant(c) is 'h' or 'm' or 's');

    // What stands for itself at a place, and the place where it ends; nothing, and a place further on, for what is skipped.
    private static string Word(string code, ref int i)
    {
        var rest = code.AsSpan(i);
        switch (code[i])
        {
            case '"':
                var begin = i + 1;
                i = code.IndexOf('"', begin) is >= 0 and var end ? end : code.Length;
                return code[begin..i];
            case '\\' when i + 1 < code.Length:
                return code[++i].ToString();
            case '_' or '*':
                i++;
                return "";
            case '[':
                i = code.IndexOf(']', i) is >= 0 and var close ? close : code.Length;
                return "";
            case 'G' or 'g' when rest.StartsWith("General", StringComparison.OrdinalIgnoreCase):
                i += 6;
                return "";
            case 'A' or 'a' when rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                i += 4;
                return "";
            default:
                return code[i] > '\u2E80' ? code[i].ToString() : "";
        }
    }
}
