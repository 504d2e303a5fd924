using System.Globalization;

namespace StationKiosk.Host.Clocks;

/// <summary>What the system knows of the machine's present run: its name, and for how long of it the machine slept.</summary>
internal static class MachineRun
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";
    private const string UpTime = "/proc/uptime";

    /// <summary>Empty where the system has no such name: then each start of the host counts as one of the machine.</summary>
    public static string Boot { get; } = Read(BootId)?.Trim() ?? "";

    /// <summary>Time up, which goes on in sleep, less the counting clock, which does not.</summary>
    public static TimeSpan Asleep(TimeProvider machine)
    {
        if (machine != TimeProvider.System || Read(UpTime)?.Split(' ') is not [var up, ..] || !double.TryParse(up, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.Zero;
        }

        return TimeSpan.FromSeconds(seconds) - machine.GetElapsedTime(0);
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
