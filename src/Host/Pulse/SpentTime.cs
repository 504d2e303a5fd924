namespace StationKiosk.Host.Pulse;

/// <summary>
/// How long one piece of code has had: processor time on its threads, and time in which it held a thread and could have gone on. Time in
/// which the machine gave the host nothing is nobody's.
/// </summary>
internal sealed class SpentTime : IDisposable
{
    private long _held;
    private long _lived;

    /// <summary>Time on a thread: running, or standing still there.</summary>
    public TimeSpan Held => TimeSpan.FromTicks(Interlocked.Read(ref _held));

    /// <summary>Time since it began, also when it waits without a thread.</summary>
    public TimeSpan Lived => TimeSpan.FromTicks(Interlocked.Read(ref _lived));

    public bool IsOver { get; private set; }

    public void Dispose()
    {
        IsOver = true;
        HostPulse.Forget(this);
    }

    internal void AddHeld(TimeSpan time) => Interlocked.Add(ref _held, time.Ticks);

    internal void AddLived(TimeSpan time) => Interlocked.Add(ref _lived, time.Ticks);
}
