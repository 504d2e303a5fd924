namespace StationKiosk.Bench.Plugins;

/// <summary>The longest run of lines that two files have in common.</summary>
internal sealed record SharedLines(int Lines, string Here, string There);
