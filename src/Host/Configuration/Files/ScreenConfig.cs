using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>The kiosk's screen, so that targets get their size in millimetres and a seated person can reach them.</summary>
[Say("屏幕", "Screen")]
internal sealed record ScreenConfig
{
    [Say("对角线（英寸）", "Diagonal in inches")]
    [Range(7, 120)]
    public double DiagonalInches { get; init; } = 32;

    /// <summary>How it hangs; its sides are taken as 16 to 9.</summary>
    [Say("横竖", "Orientation")]
    public ScreenOrientation Orientation { get; init; }

    /// <summary>Distance between two pixels in millimetres.</summary>
    [Say("像素间距（毫米）", "Pixel pitch in mm", HelpZh = "相邻两个像素的距离，单位毫米")]
    [Range(0.05, 2)]
    public double PixelPitchMm { get; init; } = 0.363;

    /// <summary>Height of the screen's upper edge above the floor, in millimetres.</summary>
    [Say("屏幕上沿高度（毫米）", "Top height in mm", HelpZh = "屏幕上沿离地面的高度，单位毫米")]
    [Range(300, 3000)]
    public int TopHeightMm { get; init; } = 1600;
}
