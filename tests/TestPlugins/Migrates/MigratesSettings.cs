using StationKiosk.Sdk.Configuration;

namespace Migrates;

public sealed record MigratesSettings
{
    [Say("问候语", "Greeting")]
    public string Greeting { get; init; } = "";
}
