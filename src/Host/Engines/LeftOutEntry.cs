namespace StationKiosk.Host.Engines;

/// <summary>Something that ended or hung the process.</summary>
/// <param name="Id">A plugin's id, or a module as site/module.</param>
/// <param name="Times">How often it was left out.</param>
/// <param name="Since">When it was left out last.</param>
/// <param name="Next">When it is tried again.</param>
/// <param name="IsOut">Whether it is left out now; otherwise it is back and remembered for a while.</param>
/// <param name="Hangs">Whether its code took too long at the start, and did not end the process.</param>
/// <param name="Code">Names the code that did it, so that a mended version is not held back; empty until that is known.</param>
internal sealed record LeftOutEntry(string Id, int Times, DateTimeOffset Since, DateTimeOffset Next, bool IsOut, string Code, bool Hangs);
