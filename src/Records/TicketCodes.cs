using System.Security.Cryptography;

namespace StationKiosk.Records;

/// <summary>
/// The form of ticket codes: Crockford's base 32 without I, L, O and U, and a last character that detects any one
/// mistyped character and nearly every swap of neighbours.
/// </summary>
public static class TicketCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>What a person typed as the code they meant: upper case, without spaces and hyphens, O as 0, I and L as 1;
    /// null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(c => c is not (' ' or '-')).Select(Meant));
        return code.Length is > 4 and <= 33 && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && Check(code[..^1]) == code[^1] ? code : null;
    }

    /// <summary>A new code that no store knows of: <paramref name="length"/> random characters, five bits each, and a check character.
    /// From 16 on nobody meets the same one twice; a shorter one is asked of <see cref="IUnitOfWork.TicketCode"/>.</summary>
    /// <param name="length">From 4 to 32.</param>
    public static string New(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 32);
        var code = RandomNumberGenerator.GetString(Alphabet, length);
        return code + Check(code);
    }

    private static char Meant(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    /// <summary>Luhn's sum over 32 characters.</summary>
    private static char Check(string code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var value = Alphabet.IndexOf(code[^(i + 1)], StringComparison.Ordinal);
            var weighed = i % 2 == 0 ? value * 2 : value;
            sum += (weighed / 32) + (weighed % 32);
        }

        return Alphabet[(32 - (sum % 32)) % 32];
    }
}
