namespace StationKiosk.Host.Sites;

/// <summary>Seconds without a touch until the warning, and seconds to answer it.</summary>
internal sealed record IdleTimes(int WarnAfter, int Answer);
