using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

internal enum ModuleAccent
{
    [Say("蓝", "Blue")]
    Blue,

    [Say("绿", "Green")]
    Green,

    [Say("琥珀", "Amber")]
    Amber,

    [Say("梅红", "Plum")]
    Plum,

    [Say("青", "Teal")]
    Teal,

    [Say("红", "Red")]
    Red,
}
