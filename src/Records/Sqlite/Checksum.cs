using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Ties a body to its collection, id and version; the first eight bytes of a SHA-256.</summary>
internal static class Checksum
{
    public static long Of(string collection, string id, long version, string body)
    {
        var bytes = Encoding.UTF8.GetBytes($"{collection}\0{id}\0{version}\0{body}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
