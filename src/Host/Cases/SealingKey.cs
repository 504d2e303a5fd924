using System.Text;

namespace StationKiosk.Host.Cases;

/// <summary>The key of one record, in memory for as long as it is needed.</summary>
internal sealed class SealingKey(string record, byte[] key)
{
    public string Record => record;

    /// <summary>The key as it is stored: under the ring key, bound to its record.</summary>
    public string Wrapped(byte[] ring) => Sealing.Seal(ring, key, "key/" + record);

    public string Seal(string collection, string field, string text) => Sealing.Seal(key, Encoding.UTF8.GetBytes(text), $"{collection}/{record}/{field}");

    /// <summary>The text, or null when it was changed, moved, or sealed with another key.</summary>
    public string? Open(string collection, string field, string sealedText) =>
        Sealing.Open(key, sealedText, $"{collection}/{record}/{field}") is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>A file's bytes under the record's key, bound to the record.</summary>
    public byte[] SealFile(ReadOnlySpan<byte> bytes) => Sealing.Box(key, bytes, "files/" + record);

    public byte[]? OpenFile(byte[] box) => Sealing.Unbox(key, box, "files/" + record);
}
