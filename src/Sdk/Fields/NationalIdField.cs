using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// A citizen's identity number of eighteen characters, stored with a capital X (GB 11643: region, date of birth, order, check character
/// by ISO 7064 MOD 11-2).
/// </summary>
[Say("身份证号", "ID number", HelpZh = "18 位身份证号，系统会检查有没有填错", HelpEn = "A citizen's identity number of eighteen characters; slips of the finger are found.")]
public sealed record NationalIdField : Field
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "idno";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 24;

    /// <summary>The date of birth that a number holds; <see langword="null"/> for what is no number.</summary>
    /// <param name="number">Eighteen characters.</param>
    public static DateOnly? Born(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == 18 && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>The check character of the first seventeen digits.</summary>
    /// <param name="digits">At least seventeen digits.</param>
    public static char CheckCharacter(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return "10X98765432"[Weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11];
    }

    /// <inheritdoc/>
    public override string Mask(JsonNode? value, string language)
    {
        var number = Plain(value);
        return number.Length == 18 ? number[..3] + new string('*', 11) + number[^4..] : new string('*', number.Length);
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var number = string.Concat(given[0].Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (number.Length != 18 || !number[..17].All(char.IsAsciiDigit))
        {
            return FieldReading.Wrong("field.id-length", number.Length);
        }

        if (Born(number) is not { Year: >= 1850 })
        {
            return FieldReading.Wrong("field.id-born");
        }

        // One wrong or two swapped digits are always found; the number itself is not repeated on the screen.
        return CheckCharacter(number) == number[17] ? FieldReading.Of(JsonValue.Create(number)) : FieldReading.Wrong("field.id-check");
    }
}
