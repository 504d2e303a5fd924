using System.Security.Cryptography;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Packages;

/// <summary>This installation's own key for packages (ECDSA, P-256), made when it is first needed and readable to the host's user alone.</summary>
internal sealed class SigningKey(HostPaths paths, DataHoldings holdings)
{
    private readonly Lock _gate = new();

    private string File => Path.Combine(paths.Keys, "signing.pem");

    /// <summary>The public part as SubjectPublicKeyInfo.</summary>
    public byte[] Public()
    {
        using var key = Open();
        return key.ExportSubjectPublicKeyInfo();
    }

    public byte[] Sign(byte[] bytes)
    {
        using var key = Open();
        return key.SignData(bytes, HashAlgorithmName.SHA256);
    }

    /// <summary>Whether the owner of a public key signed exactly these bytes; false for what is no P-256 key.</summary>
    public static bool IsSigned(byte[] bytes, byte[] signature, byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value && key.VerifyData(bytes, signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ECDsa Open()
    {
        holdings.Demand(HoldingPaths.Signing);
        lock (_gate)
        {
            if (!System.IO.File.Exists(File))
            {
                Make();
            }

            var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(System.IO.File.ReadAllText(File));
                return key;
            }
            catch (Exception e) when (e is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
            {
                key.Dispose();
                throw holdings.Lost(HoldingPaths.Signing, HoldingCause.Damaged);
            }
        }
    }

    private void Make()
    {
        Directory.CreateDirectory(paths.Keys);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(File + ".new", options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(File + ".new", File);
        holdings.Add(HoldingPaths.Signing);
    }
}
