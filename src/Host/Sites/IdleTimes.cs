using StationKiosk.Host.Configuration.Files;

namespace StationKiosk.Host.Sites;

/// <summary>Seconds without a touch until the warning, and seconds to answer it.</summary>
internal sealed record IdleTimes(int WarnAfter, int Answer)
{
    public static IdleTimes Of(IdleConfig station) => new(station.WarnAfterSeconds, station.AnswerSeconds);

    /// <summary>The station's times with what a module says otherwise.</summary>
    public IdleTimes With(IdleOverride module) => new(module.WarnAfterSeconds ?? WarnAfter, module.AnswerSeconds ?? Answer);

    /// <summary>What a screen does with them: nobody is warned too early, and never before large text can be read.</summary>
    public IdleTimes For(bool isLarge) => new(Math.Max(WarnAfter, isLarge ? IdleConfig.LeastWarnLarge : IdleConfig.LeastWarn), Math.Max(Answer, IdleConfig.LeastAnswer));
}
