namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>A change of the district on its way: which rings of stations have it, and what the others still go by.</summary>
/// <param name="File">The district's file.</param>
/// <param name="Before">Hash of what the stations go by that do not have it yet; empty when there was no such file.</param>
/// <param name="After">Hash of what was published.</param>
/// <param name="Ring">The last ring that has it.</param>
/// <param name="Who">The account that published it.</param>
/// <param name="Why">In the person's own words.</param>
/// <param name="At">When this ring got it.</param>
internal sealed record Rollout(string File, string Before, string After, int Ring, string Who, string Why, DateTimeOffset At);
