using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

[Say("坐标", "Position")]
internal sealed record Position
{
    /// <summary>Degrees north.</summary>
    [Say("纬度", "Latitude")]
    [Range(-90, 90)]
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    [Say("经度", "Longitude")]
    [Range(-180, 180)]
    public required double Longitude { get; init; }
}
