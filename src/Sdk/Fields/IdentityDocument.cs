using System.Globalization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// Documents by which people without a citizen's number are known: how each is called, and what its number looks like. A value that
/// holds one reads <c>kind:number</c> or <c>kind:number:date of birth</c>.
/// </summary>
public static class IdentityDocument
{
    // The narrower first: a passport's number may look like most others.
    private static readonly string[] ByNumber = ["hk-macao", "residence", "taiwan", "passport"];

    /// <summary>The kind of a citizen's own number, which is stored without a kind.</summary>
    public const string Citizen = "id";

    private static readonly OrderedDictionary<string, (LocalizedText Label, Func<string, bool> Fits)> Known = new(StringComparer.Ordinal)
    {
        ["passport"] = (new("护照", "Passport"), n => n.Length is >= 5 and <= 15 && n.All(char.IsAsciiLetterOrDigit) && n.Any(char.IsAsciiDigit)),
        ["hk-macao"] = (new("港澳居民来往内地通行证", "Hong Kong or Macao travel permit"), n => n.Length is 9 or 11 && n[0] is 'H' or 'M' && n[1..].All(char.IsAsciiDigit)),
        ["taiwan"] = (new("台湾居民来往大陆通行证", "Taiwan travel permit"), n => n.Length is 8 or 10 && n.All(char.IsAsciiDigit)),
        ["residence"] = (new("外国人永久居留身份证", "Foreign permanent resident ID"), n => n.Length == 15 && n[..3].All(char.IsAsciiLetterUpper) && n[3..].All(char.IsAsciiDigit)),
    };

    /// <summary>The kinds beside the citizen's number, in the order they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Known.Keys];

    /// <summary>What a kind is called.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>, or <see cref="Citizen"/>.</param>
    public static LocalizedText Label(string kind) => Known.TryGetValue(kind, out var known) ? known.Label : new("居民身份证", "Chinese ID card");

    /// <summary>Whether a number has the shape of a kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="number">Capital letters and digits.</param>
    public static bool IsNumber(string kind, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length > 0 && Known.TryGetValue(kind, out var known) && known.Fits(number);
    }

    /// <summary>The kind that a number alone looks like; <see langword="null"/> when it looks like none.</summary>
    /// <param name="number">Capital letters and digits.</param>
    public static string? KindOf(string number) => Array.Find(ByNumber, kind => IsNumber(kind, number));

    /// <summary>The parts of a stored value; the kind is <see cref="Citizen"/> for a citizen's number.</summary>
    /// <param name="value">A stored value.</param>
    public static (string Kind, string Number, DateOnly? Born) Parts(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':') switch
        {
            [var kind, var number, var born] when Known.ContainsKey(kind) => (kind, number, Day(born)),
            [var kind, var number] when Known.ContainsKey(kind) => (kind, number, null),
            _ => (Citizen, value, null),
        };
    }

    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
