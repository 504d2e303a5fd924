namespace Records.Tests;

internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 4, 19, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
