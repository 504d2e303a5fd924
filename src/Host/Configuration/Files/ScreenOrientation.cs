using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

internal enum ScreenOrientation
{
    [Say("竖屏", "Upright")]
    Upright,

    [Say("横屏", "Wide")]
    Wide,
}
