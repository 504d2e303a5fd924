using StationKiosk.Sdk.Configuration;

namespace MigratesBadly;

public sealed record MigratesBadlySettings
{
    [Say("问候语", "Greeting")]
    public string Greeting { get; init; } = "";
}
