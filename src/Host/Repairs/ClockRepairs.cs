using StationKiosk.Host.Clocks;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>A machine's clock that is not believed. Jobs and deletions wait for it, so staff have to look.</summary>
internal sealed class ClockRepairs(StationClock clock) : IReadinessSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) => new(clock.Doubt is { } doubt
        ? [new Repair { Severity = RepairSeverity.Bad, Kind = "clock", IsUnready = true, Since = clock.Mark.Time, Cause = CauseOf(doubt), Link = "/repairs/clock" }]
        : []);

    public static LocalizedText CauseOf(ClockDoubtKind doubt) => doubt switch
    {
        ClockDoubtKind.Ahead => new("系统时间突然往前跳了", "it went ahead all at once"),
        ClockDoubtKind.Behind => new("系统时间比已经记下的时间还早", "it is earlier than what is already dated"),
        ClockDoubtKind.BeforeBuild => new("系统时间比本程序做出来的日子还早", "it is earlier than the day this program was made"),
        _ => new("开机后系统时间比上次晚了很多，不知道是停机久了还是时间错了", "after the start it is much later than the last known time: either the machine was off that long, or the clock is wrong"),
    };
}
