using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// An organisation's unified social credit code of eighteen characters (GB 32100: the letters I, O, S, V and Z are not used; the last
/// character checks the others, MOD 31).
/// </summary>
[Say("统一社会信用代码", "Credit code", HelpZh = "单位的 18 位统一社会信用代码，系统会检查有没有填错", HelpEn = "An organisation's unified social credit code of eighteen characters; slips of the finger are found.")]
public sealed record CreditCodeField : Field
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "latin";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 24;

    /// <summary>The check character of the first seventeen.</summary>
    /// <param name="code">At least seventeen characters of the code's alphabet.</param>
    public static char CheckCharacter(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (sum, weight) = (0, 1);
        foreach (var c in code.Take(17))
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var code = string.Concat(given[0].Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        if (code.Length != 18)
        {
            return FieldReading.Wrong("field.credit-length", code.Length);
        }

        if (code.FirstOrDefault(c => !Alphabet.Contains(c, StringComparison.Ordinal)) is var foreign && foreign != default)
        {
            return FieldReading.Wrong("field.credit-letter", foreign.ToString());
        }

        return CheckCharacter(code) == code[17] ? FieldReading.Of(JsonValue.Create(code)) : FieldReading.Wrong("field.credit-check");
    }
}
