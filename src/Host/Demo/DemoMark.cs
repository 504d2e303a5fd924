namespace StationKiosk.Host.Demo;

/// <summary>The note in a store that demo data was loaded into it: screens then say so.</summary>
internal static class DemoMark
{
    public const string Key = "demo";

    /// <summary>Who enters invented data; what their units of work insert is marked.</summary>
    public const string Actor = "demo";
}
