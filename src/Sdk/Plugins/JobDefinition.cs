namespace StationKiosk.Sdk.Plugins;

/// <summary>Work that the host's scheduler does for a module, kept in a durable table: a crash loses and doubles nothing.</summary>
public sealed record JobDefinition
{
    /// <summary>The name of the handler that does it.</summary>
    public required string Handler { get; init; }

    /// <summary>How long after a run the next one is due.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A time of day in station time at which it runs once a day instead; not set means <see cref="Every"/>.</summary>
    public TimeOnly? At { get; init; }
}
