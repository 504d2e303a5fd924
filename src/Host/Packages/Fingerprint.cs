using System.Security.Cryptography;

namespace StationKiosk.Host.Packages;

/// <summary>What a key is recognised by: SHA-256 of its public part in hex, which two people can compare over the telephone.</summary>
internal static class Fingerprint
{
    public static string Of(byte[] key) => Convert.ToHexString(SHA256.HashData(key));

    /// <summary>In groups of four.</summary>
    public static string Shown(string fingerprint) => string.Join(' ', fingerprint.Chunk(4).Select(c => new string(c)));

    /// <summary>As somebody typed or pasted it: blanks, colons and small letters make no difference.</summary>
    public static string Normalise(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>Group by group as one says it aloud.</summary>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <param name="word">The word for a hexadecimal digit.</param>
    public static IEnumerable<string> Spoken(string fingerprint, Func<char, string> word) => fingerprint.Chunk(4).Select(c => string.Join(' ', c.Select(word)));
}
