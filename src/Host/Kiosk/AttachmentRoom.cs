using System.Collections.Concurrent;
using System.Security.Cryptography;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Where pictures and files wait that are not handed in yet: on the disk, sealed under a key that only this process knows, so that they fill no
/// memory and are worth nothing after it. All visits share one budget, of which no visit and no address takes more than its part.
/// </summary>
internal sealed class AttachmentRoom
{
    private const int UsualMegabytes = 640;
    private readonly long _all;
    private readonly ConcurrentDictionary<string, (string Address, int Size)> _kept = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private readonly string _folder;

    /// <param name="paths">Where the data is.</param>
    /// <param name="configuration"><c>Kiosk:FilesMegabytes</c> is the budget of all visits.</param>
    public AttachmentRoom(HostPaths paths, IConfiguration configuration)
    {
        _all = (configuration.GetValue<long?>("Kiosk:FilesMegabytes") ?? UsualMegabytes) << 20;
        _folder = Path.Combine(paths.Data, "visits", "files");
        // What another process left cannot be opened any more.
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>What the visits of one address may take together.</summary>
    public long EachAddress => _all / 4;

    public long EachVisit => _all / 16;

    /// <summary>The bytes on the disk that all visits take.</summary>
    public long Taken => _kept.Values.Sum(k => (long)k.Size);

    /// <summary>Keeps a file for an address; null when there is no room for it.</summary>
    public Attachment? Keep(string address, string type, string name, byte[] bytes)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            if (Taken + bytes.Length > _all || _kept.Values.Where(k => k.Address == address).Sum(k => (long)k.Size) + bytes.Length > EachAddress)
            {
                return null;
            }

            _kept[token] = (address, bytes.Length);
        }

        try
        {
            PrivateFolder.Make(_folder);
            File.WriteAllBytes(PathOf(token), Sealing.Box(_key, bytes, token));
        }
        catch (IOException)
        {
            // A full disk: to the person it is the same as a full room.
            Drop(token);
            return null;
        }

        return new Attachment(token, type, name, bytes.Length, () => Read(token));
    }

    public void Drop(string token)
    {
        if (_kept.TryRemove(token, out _))
        {
            File.Delete(PathOf(token));
        }
    }

    private byte[] Read(string token) =>
        Sealing.Unbox(_key, File.ReadAllBytes(PathOf(token)), token) ?? throw new InvalidDataException("A file of a visit was changed on the disk.");

    private string PathOf(string token) => Path.Combine(_folder, token);
}
