namespace StationKiosk.Host.Demo;

/// <summary>A demo text in both languages.</summary>
internal sealed record DemoText
{
    public required string Zh { get; init; }

    public required string En { get; init; }
}
