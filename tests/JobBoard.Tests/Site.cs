using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Tests;

/// <summary>The station of the tests.</summary>
internal static class Site
{
    public static readonly SiteInfo Info = new()
    {
        Id = "demo",
        Name = new LocalizedText("春风就业驿站", "Chunfeng Job Station"),
        Place = new LocalizedText("春风路 18 号", "18 Chunfeng Road"),
        Phone = "0605-5550118",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Languages = ["zh-CN", "en"],
        Latitude = 30.2521,
        Longitude = 119.9018,
        Places = new Dictionary<string, NamedPlace>(StringComparer.Ordinal)
        {
            ["城东区"] = new() { Name = "城东区", Latitude = 30.2520, Longitude = 119.9060, Kind = "district" },
            ["春风路"] = new() { Name = "春风路", Latitude = 30.2518, Longitude = 119.9022, Kind = "street" },
        },
    };

    public static readonly ModuleInfo Jobs = new() { Id = "jobs", Plugin = "JobBoard", Scope = ModuleScope.Station, Title = new LocalizedText("岗位", "Jobs"), Site = Info };
}
