using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>By what staff find a sealed case again: the whole phone number, its last four digits, the whole name.</summary>
internal static class CaseMarks
{
    /// <summary>Marks that limits count by; no search finds them.</summary>
    public const string GuardPrefix = "g:";

    /// <summary>Marks that are the same in every case of a person, whatever service it is of; no search finds them.</summary>
    public const string PersonPrefix = "p:";

    public static string Person(Sealing sealing, string typed) => sealing.Mark("person", Name(typed));

    public static string PersonIn(IEnumerable<string> marks) => marks.FirstOrDefault(m => m.StartsWith(PersonPrefix, StringComparison.Ordinal))?[PersonPrefix.Length..] ?? "";

    public static string Guard(Sealing sealing, string module, string kind, Field field, JsonNode value) =>
        GuardPrefix + sealing.Mark($"guard/{module}/{kind}", Name(field.Edit(value)));

    public static IEnumerable<string> Of(Sealing sealing, Field field, JsonNode value)
    {
        var text = field.Edit(value);
        if (field is PhoneField)
        {
            yield return sealing.Mark("phone", text);
            if (text.Length >= 4)
            {
                yield return sealing.Mark("phone4", text[^4..]);
            }
        }
        else if (field is NationalIdField && text.Length == 18)
        {
            yield return sealing.Mark("id", text);
            yield return sealing.Mark("phone4", text[^4..]);
        }
        else if (field is NationalIdField && IdentityDocument.Parts(text) is { Kind: not IdentityDocument.Citizen } other)
        {
            yield return sealing.Mark("id", other.Number);
        }
        else if (field is TextField { Name: true })
        {
            yield return sealing.Mark("name", Name(text));
        }
        else if (field is TextField or LongTextField)
        {
            foreach (var mark in PrivateNumbers.Phones(text).Select(p => sealing.Mark("phone", p)).Concat(PrivateNumbers.Ids(text).Select(i => sealing.Mark("id", i))))
            {
                yield return mark;
            }
        }
    }

    /// <summary>The marks that a typed search could mean.</summary>
    public static IReadOnlyList<string> Typed(Sealing sealing, string typed)
    {
        var digits = PhoneField.Digits(typed);
        return digits.Length switch
        {
            4 => [sealing.Mark("phone4", digits)],
            17 or 18 => [sealing.Mark("id", Name(typed))],
            // A passport or permit has letters, or as many digits as a telephone number.
            >= 5 when typed.Any(char.IsAsciiLetter) => [sealing.Mark("id", Name(typed)), sealing.Mark("name", Name(typed))],
            8 or 10 => [sealing.Mark("phone", digits), sealing.Mark("id", digits)],
            > 6 => [sealing.Mark("phone", digits)],
            _ => [sealing.Mark("name", Name(typed))],
        };
    }

    private static string Name(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '·')).ToUpperInvariant();
}
