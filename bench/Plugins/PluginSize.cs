namespace StationKiosk.Bench.Plugins;

/// <summary>Files, and lines by what they are.</summary>
internal sealed record PluginSize(string Plugin, int Files, int Code, int Pages, int LooksAndScripts, int LongestFile);
