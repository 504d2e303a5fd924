using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>Looks for names in an old workbook's directory that tell macros and encryption, which its reader does not report.</summary>
internal static class CompoundGuard
{
    private static readonly byte[] Macros = Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR");
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static void Check(string path)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        using var stream = File.OpenRead(path);
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.IndexOf(Encrypted) >= 0)
            {
                throw new TableFileException("import.file.encrypted");
            }

            if (bytes.IndexOf(Macros) >= 0)
            {
                throw new TableFileException("import.file.macros");
            }

            kept = Math.Min(bytes.Length, 64);
            bytes[^kept..].CopyTo(buffer);
        }
    }
}
