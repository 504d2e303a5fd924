using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace StationKiosk.Host.Accounts;

/// <summary>Which passwords are taken, and how they are kept.</summary>
internal static class Passwords
{
    public const int Shortest = 8;
    private const int Longest = 200;

    private static readonly PasswordHasher<string> Hasher = new();

    // Verified against when there is no such account, so that both answers take the same time.
    private static readonly string NobodysHash = Hasher.HashPassword("", Token.New());

    private const string Library = "zxcvbn-core";
    private const string ListOfLibrary = Library + ".Dictionaries.passwords.lst";

    // What is common here beside what is common in the world.
    private static readonly string[] Local = """
        12345678 123456789 1234567890 11111111 00000000 88888888 66666666 12341234 87654321 password password1 passw0rd p@ssw0rd
        qwertyui qwertyuiop 1qaz2wsx qazwsxedc 1q2w3e4r 1q2w3e4r5t q1w2e3r4 abcd1234 abc12345 abcdefgh a1234567 a12345678 aa123456
        asdfghjk asdf1234 zxcvbnm1 iloveyou woaini1314 woaini520 5201314a admin123 admin888 admin1234 administrator root1234
        letmein1 welcome1 welcome123 changeme sunshine princess football baseball superman trustno1 dragon12 monkey12 computer
        internet whatever starwars michelle jennifer 11223344 12344321 147258369 123123123 987654321 0123456789 qwer1234 1234qwer
        wang1234 li123456 zhang123 zhongguo zhongguo1 beijing1 shanghai asd12345 asdasd123 qwe12345 qweqwe123 zaq12wsx zaq1zaq1
        station1 kiosk123 jiuye123 yizhan123 123456aa 123456ab 123456abc test1234 guest123 user1234 secret12 13800138000
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Passwords that many people have: the library's list of about 30,000, and those that are common here.</summary>
    public static FrozenSet<string> Common { get; } = Read().Concat(Local).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the sentence that says why a password is not taken, or null when it is.</summary>
    public static string? Refusal(string password, string login)
    {
        if (password.Length < Shortest)
        {
            return "accounts.password.short";
        }

        if (password.Length > Longest)
        {
            return "accounts.password.long";
        }

        var isEasy = Common.Contains(password) || password.Distinct().Count() < 3 || password.Contains(login, StringComparison.OrdinalIgnoreCase);
        return isEasy ? "accounts.password.common" : null;
    }

    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether the password is right; takes as long when there is none to compare with.</summary>
    public static bool Fits(string? hash, string password)
    {
        var fits = Hasher.VerifyHashedPassword("", hash ?? NobodysHash, password[..Math.Min(password.Length, Longest)]) != PasswordVerificationResult.Failed;
        return fits && hash is not null;
    }

    private static IEnumerable<string> Read()
    {
        var library = Assembly.Load(Library);
        using var list = library.GetManifestResourceStream(ListOfLibrary) ?? throw new InvalidOperationException($"{Library} has no list of passwords.");
        using var reader = new StreamReader(list);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
