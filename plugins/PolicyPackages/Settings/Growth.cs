using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>How an answer changes by itself as time goes by, for "from 1 March you have enough months".</summary>
[Say("随时间变化", "Grows", HelpZh = "这个数会不会随着时间自己变大，用来告诉居民“到哪天就满足了”")]
public enum Growth
{
    /// <summary>It stays as it is.</summary>
    [Say("不变", "No")]
    None,

    /// <summary>One more each month.</summary>
    [Say("每月加一", "Monthly")]
    Monthly,
}
