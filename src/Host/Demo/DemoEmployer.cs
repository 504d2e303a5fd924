namespace StationKiosk.Host.Demo;

/// <summary>An invented employer.</summary>
internal sealed record DemoEmployer
{
    public required string Name { get; init; }

    public required string Trade { get; init; }

    public required string Place { get; init; }

    public required string Phone { get; init; }
}
