using System.IO.Compression;
using System.Text;

namespace StationKiosk.Host.Packages;

/// <summary>
/// A zip file in the one form that packages have: nothing compressed, no times, no attributes. The same files always give the same bytes, so
/// a byte that was changed between the files is found as well, and nothing can grow while it is unpacked.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort FirstOf1980 = 0x0021;

    public static byte[] Write(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        using var to = new Writer(zip);
        using var list = new Writer(directory);
        foreach (var (name, bytes) in files)
        {
            var (at, nameBytes, crc) = ((uint)zip.Position, Encoding.UTF8.GetBytes(name), Crc(bytes));
            to.Put(0x04034b50u);
            to.Common(crc, bytes.Length, nameBytes.Length);
            to.Put(nameBytes, bytes);
            list.Put(0x02014b50u);
            list.Put(Version);
            list.Common(crc, bytes.Length, nameBytes.Length);
            list.Put((ushort)0);
            list.Put((ushort)0);
            list.Put((ushort)0);
            list.Put(0u);
            list.Put(at);
            list.Put(nameBytes);
        }

        var start = (uint)zip.Position;
        to.Put(directory.ToArray());
        to.Put(0x06054b50u);
        to.Put(0u);
        to.Put((ushort)files.Count);
        to.Put((ushort)files.Count);
        to.Put((uint)directory.Length);
        to.Put(start);
        to.Put((ushort)0);
        return zip.ToArray();
    }

    /// <summary>What an entry unpacks to; null when it is more than <paramref name="most"/> bytes or broken.</summary>
    public static byte[]? Read(ZipArchiveEntry entry, long most)
    {
        try
        {
            using var from = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (var count = from.Read(buffer); count > 0; count = from.Read(buffer))
            {
                if (bytes.Length + count > most)
                {
                    return null;
                }

                bytes.Write(buffer, 0, count);
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }

    private sealed class Writer(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
    {
        public void Put(uint value) => Write(value);

        public void Put(ushort value) => Write(value);

        public void Put(params ReadOnlySpan<byte[]> parts)
        {
            foreach (var part in parts)
            {
                Write(part);
            }
        }

        public void Common(uint crc, int length, int name)
        {
            Put(Version);
            Put(NamesAreUtf8);
            Put((ushort)0);
            Put((ushort)0);
            Put(FirstOf1980);
            Put(crc);
            Put((uint)length);
            Put((uint)length);
            Put((ushort)name);
            Put((ushort)0);
        }
    }
}
