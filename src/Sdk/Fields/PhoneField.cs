using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// A telephone number in China, stored as digits: a mobile number of eleven digits, a landline with area code, or a 400/800 number
/// (numbering of the Ministry of Industry and Information Technology).
/// </summary>
[Say("电话", "Phone", HelpZh = "电话号码：手机、带区号的座机或者 400/800 电话", HelpEn = "A telephone number: mobile, landline with area code, or 400/800.")]
public sealed partial record PhoneField : Field
{
    /// <summary>Whether only mobile numbers are accepted.</summary>
    [Say("只限手机", "Mobile only", HelpZh = "只能填手机号")]
    public bool MobileOnly { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "phone";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 20;

    /// <inheritdoc/>
    public override string Mask(JsonNode? value, string language)
    {
        var digits = Plain(value);
        return digits.Length < 7 ? new string('*', digits.Length) : digits[..3] + new string('*', digits.Length - 7) + digits[^4..];
    }

    /// <summary>The digits of a number as people write it: full-width digits, spaces, dashes, brackets and +86 are dropped.</summary>
    /// <param name="written">As typed or printed.</param>
    public static string Digits(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var digits = string.Concat(written.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var digits = Digits(given[0]);
        var fits = Mobile().IsMatch(digits) || (!MobileOnly && Other().IsMatch(digits));
        return fits ? FieldReading.Of(JsonValue.Create(digits)) : FieldReading.Wrong(MobileOnly ? "field.not-mobile" : "field.not-phone", given[0]);
    }

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(0[0-9]{9,11}|[48]00[0-9]{7}|[2-9][0-9]{6,7}|1[0-9]{4})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Other();
}
