namespace StationKiosk.Host.Demo;

/// <summary>The note in a store that demo data was loaded into it: screens then say so.</summary>
internal static class DemoMark
{
    public const string Key = "demo";
}
