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
    private const string KindMark = "doc:";
    private const string BornMark = "born:";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether people without a citizen's number may give another document: a passport, a permit of Hong Kong, Macao or Taiwan, a foreign permanent resident's ID.</summary>
    [Say("也收其他证件", "Other documents too", HelpZh = "没有身份证号的人也能填：护照、港澳台通行证、外国人永久居留身份证", HelpEn = "People without a Chinese ID number may give a passport, a permit of Hong Kong, Macao or Taiwan, or a foreign permanent resident's ID.")]
    public bool OtherDocuments { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "idno";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 40;

    /// <summary>The date of birth that a value holds; <see langword="null"/> where none is known.</summary>
    /// <param name="number">Eighteen characters, or another document with its date of birth.</param>
    public static DateOnly? Born(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (IdentityDocument.Parts(number) is { Kind: not IdentityDocument.Citizen } other)
        {
            return other.Born;
        }

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
    public override string Show(JsonNode? value, string language) =>
        IdentityDocument.Parts(Plain(value)) is { Kind: not IdentityDocument.Citizen } other
            ? $"{IdentityDocument.Label(other.Kind).In(language).Text} {other.Number}{(other.Born is { } born ? $" · {born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}"
            : Plain(value);

    /// <inheritdoc/>
    public override string Mask(JsonNode? value, string language)
    {
        var number = Plain(value);
        if (IdentityDocument.Parts(number) is { Kind: not IdentityDocument.Citizen } other)
        {
            var hidden = other.Number.Length <= 4 ? new string('*', other.Number.Length) : other.Number[..2] + new string('*', other.Number.Length - 4) + other.Number[^2..];
            return $"{IdentityDocument.Label(other.Kind).In(language).Text} {hidden}";
        }

        return number.Length == 18 ? number[..3] + new string('*', 11) + number[^4..] : new string('*', number.Length);
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var typed = given.FirstOrDefault(g => !g.StartsWith(KindMark, StringComparison.Ordinal) && !g.StartsWith(BornMark, StringComparison.Ordinal));
        var kind = given.FirstOrDefault(g => g.StartsWith(KindMark, StringComparison.Ordinal))?[KindMark.Length..];
        if (typed is null)
        {
            return Required ? FieldReading.Wrong(MissingCode) : FieldReading.Of(null);
        }

        return OtherDocuments ? ReadAny(typed, kind, given.FirstOrDefault(g => g.StartsWith(BornMark, StringComparison.Ordinal))?[BornMark.Length..]) : ReadNumber(typed);
    }

    // From the kiosk comes which document it is; at the desk and in spreadsheets the number must tell.
    private static FieldReading ReadAny(string typed, string? kind, string? born)
    {
        var (storedKind, storedNumber, storedBorn) = IdentityDocument.Parts(typed.Trim());
        if (storedKind != IdentityDocument.Citizen)
        {
            return Kept(storedKind, storedNumber, storedBorn);
        }

        var number = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        // A permanent resident's new card has eighteen digits that are checked like a citizen's.
        if (kind is null or IdentityDocument.Citizen || (kind == "residence" && number.Length == 18))
        {
            return kind is null && number.Length != 18 && IdentityDocument.KindOf(number) is { } told ? Kept(told, number, null) : ReadNumber(number);
        }

        if (!IdentityDocument.IsNumber(kind, number))
        {
            return FieldReading.Wrong("field.document-number", number.Length);
        }

        return IdentityDocument.Day(born ?? "") is { Year: >= 1850 } day ? Kept(kind, number, day) : FieldReading.Wrong("field.document-born");
    }

    private static FieldReading Kept(string kind, string number, DateOnly? born) =>
        FieldReading.Of(JsonValue.Create(born is { } day ? $"{kind}:{number}:{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : $"{kind}:{number}"));

    private static FieldReading ReadNumber(string typed)
    {
        var number = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
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
