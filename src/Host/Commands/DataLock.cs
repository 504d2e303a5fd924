using System.Globalization;
using System.Text;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Held as long as a process has the data open for writing. The system lets go of it when the process ends in whatever way, so it is
/// never left behind.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);
    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <exception cref="DataInUseException">Another process holds it.</exception>
    public static DataLock Take(string data)
    {
        try
        {
            var file = new FileStream(Path.Combine(data, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
            file.Flush();
            return new DataLock(file);
        }
        catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            throw new DataInUseException(data, e);
        }
    }

    public void Dispose() => _file.Dispose();
}
