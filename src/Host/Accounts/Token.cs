using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StationKiosk.Host.Accounts;

/// <summary>Random secrets of 256 bits for cookies and links. Only their hash is ever stored.</summary>
internal static class Token
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
