using StationKiosk.Host.Clocks;

namespace Host.Tests.Clocks;

/// <summary>What the clock takes for time that passed, and what for a leap.</summary>
[Trait("row", "K12")]
public sealed class StationClockTests : IDisposable
{
    private readonly string _folder = StationApp.NewFolder();
    private readonly FakeClock _machine = new();
    private TimeSpan _asleep;

    [Fact]
    public void A_machine_that_slept_is_not_taken_for_one_whose_clock_leapt()
    {
        var clock = Make();
        _machine.Leap(TimeSpan.FromDays(3));
        _asleep += TimeSpan.FromDays(3);

        Assert.Null(clock.Doubt);
        Assert.Equal(_machine.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public void A_correction_by_the_network_is_followed_and_a_creeping_clock_is_not()
    {
        var clock = Make();
        _machine.Leap(TimeSpan.FromSeconds(90));
        Assert.Null(clock.Doubt);

        for (var i = 0; i < 20 && clock.Doubt is null; i++)
        {
            _machine.Leap(TimeSpan.FromSeconds(90));
            _machine.Advance(TimeSpan.FromMinutes(1));
            clock.Keep();
        }

        Assert.Equal(ClockDoubtKind.Ahead, clock.Doubt);
    }

    [Fact]
    public void Time_is_counted_on_in_doubt_and_never_runs_backwards()
    {
        var clock = Make();
        var begun = clock.GetUtcNow();
        _machine.Leap(TimeSpan.FromDays(-1));
        _machine.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(ClockDoubtKind.Behind, clock.Doubt);
        Assert.Equal(begun + TimeSpan.FromMinutes(30), clock.GetUtcNow());
        clock.Keep();
        Assert.Equal(begun + TimeSpan.FromMinutes(30), Make().GetUtcNow());
    }

    [Fact]
    public void A_damaged_mark_is_none()
    {
        Make().Keep();
        File.WriteAllText(Path.Combine(_folder, "clock.json"), "{\"time\":");

        Assert.Null(Make().Doubt);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private StationClock Make() => new(_machine, new ClockLimits(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(24)), new ClockFile(Path.Combine(_folder, "clock.json")), () => _asleep);
}
