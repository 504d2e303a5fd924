using System.Security.Cryptography;
using System.Text.Json;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// What was told in visits that go on, on the disk for the case that the host is started again. Each is sealed under a key that is made of its
/// cookie and stands nowhere here: only the browser of the visit opens it. It is gone with the visit, and at the latest when its time is over.
/// </summary>
internal sealed class VisitShelf(HostPaths paths, TimeProvider clock)
{
    private const string Ending = ".visit";
    private readonly string _folder = Path.Combine(paths.Data, "visits");

    /// <summary>The visit of a cookie as it was last put here, or null.</summary>
    public KioskSession? Take(string id, Snapshot site, VisitFiles files)
    {
        if (Ring(id) is not { } ring || !File.Exists(PathOf(ring)))
        {
            return null;
        }

        try
        {
            return Sealing.Unbox(Key(ring), File.ReadAllBytes(PathOf(ring)), site.Site.Id) is { } plain
                ? JsonSerializer.Deserialize<KeptVisit>(plain)?.Opened(site, files)
                : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // A file that was cut off when the power went: the person is told that it is lost.
            return null;
        }
    }

    public void Put(string id, KioskSession session)
    {
        if (Ring(id) is not { } ring || !session.IsToBeKept(clock.GetUtcNow()))
        {
            return;
        }

        var path = PathOf(ring);
        PrivateFolder.Make(_folder);
        var half = path + "." + Convert.ToHexString(RandomNumberGenerator.GetBytes(4)) + ".half";
        try
        {
            File.WriteAllBytes(half, Sealing.Box(Key(ring), JsonSerializer.SerializeToUtf8Bytes(KeptVisit.Of(session)), session.Site));
            File.SetLastWriteTimeUtc(half, Ends(session).UtcDateTime);
            File.Move(half, path, overwrite: true);
        }
        catch (IOException)
        {
            // A full disk must not stop anybody from going on; the visit is in memory still.
            File.Delete(half);
        }
    }

    public void Remove(string id)
    {
        if (Ring(id) is { } ring && Directory.Exists(_folder))
        {
            File.Delete(PathOf(ring));
        }
    }

    /// <summary>Takes away what nobody will ask for any more.</summary>
    public void Sweep()
    {
        if (Directory.Exists(_folder))
        {
            foreach (var file in Directory.EnumerateFiles(_folder).Where(f => File.GetLastWriteTimeUtc(f) < clock.GetUtcNow().UtcDateTime))
            {
                File.Delete(file);
            }
        }
    }

    private static DateTimeOffset Ends(KioskSession session) => session.LastActivity + session.Life + session.Life;

    private static byte[]? Ring(string id)
    {
        var bytes = new byte[16];
        return id.Length == 32 && Convert.FromHexString(id, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }

    private static byte[] Key(byte[] ring) => HKDF.DeriveKey(HashAlgorithmName.SHA256, ring, 32, info: "visit/key"u8.ToArray());

    private string PathOf(byte[] ring) => Path.Combine(_folder, Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, ring, 16, info: "visit/name"u8.ToArray())) + Ending);
}
