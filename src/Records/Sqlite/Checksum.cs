using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Ties everything of a row together; the first eight bytes of a SHA-256.</summary>
internal static class Checksum
{
    /// <summary>As stores of format 1 had it: the body with its collection, id and version alone.</summary>
    public static long Of(string collection, string id, long version, string body) => Hash($"{collection}\0{id}\0{version}\0{body}");

    /// <summary>A record with everything that stands beside its body.</summary>
    public static long Of(Record record) => Of([
        record.Collection, record.Seq, record.Id, record.Version, record.Body.Json, record.Created.Value, record.Updated.Value,
        record.OwnerSite, record.Site, record.Definition, record.Batch]);

    /// <summary>Values as the engine hands them over: each with its kind, so that nothing can move from one to the next.</summary>
    public static long Of(ReadOnlySpan<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            _ = value switch
            {
                null or DBNull => text.Append('n'),
                string s => text.Append('s').Append(s.Length).Append(':').Append(s),
                byte[] b => text.Append('b').Append(Convert.ToHexString(b)).Append(';'),
                IFormattable f => text.Append('i').Append(f.ToString(null, CultureInfo.InvariantCulture)).Append(';'),
                _ => text.Append('?').Append(value),
            };
        }

        return Hash(text.ToString());
    }

    private static long Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
