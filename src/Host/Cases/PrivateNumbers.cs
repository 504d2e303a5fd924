using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Telephone and ID numbers that people write into a free text, their own or somebody else's. A text that holds one is kept as personal answers
/// are: sealed, shown after a reason, erased in time.
/// </summary>
internal static partial class PrivateNumbers
{
    /// <summary>Whether an answer is kept sealed: the question says so, or what was written does; a signature names somebody in any case.</summary>
    public static bool Seals(Field field, JsonNode? value) => field.Personal || field is SignatureField || IsFound(field, value);

    public static bool IsFound(Field field, JsonNode? value) => field is TextField or LongTextField && value is not null && IsIn(field.Edit(value));

    public static bool IsIn(string text) => Phones(text).Any() || Ids(text).Any();

    /// <summary>The telephone numbers in a text, as digits.</summary>
    public static IEnumerable<string> Phones(string text) => Phone().Matches(Plain(text)).Select(m => PhoneField.Digits(m.Value)).Where(d => !IsId(d));

    public static IEnumerable<string> Ids(string text) => Id().Matches(Plain(text)).Select(m => Bare(m.Value)).Where(IsId);

    // Any eighteen digits could be an account; a day of birth and a right check character make it a person.
    private static bool IsId(string number) =>
        number.Length == 18 && number[..17].All(char.IsAsciiDigit) && NationalIdField.Born(number) is { Year: >= 1900 and < 2100 } && NationalIdField.CheckCharacter(number) == number[17];

    private static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    [GeneratedRegex("[0-9]{6}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{3}[0-9Xx]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("(?<![0-9])((\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9Xx])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
