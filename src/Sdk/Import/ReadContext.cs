namespace StationKiosk.Sdk.Import;

/// <summary>What a value reader may know: the day in the station, the module's settings, and the field it reads.</summary>
public sealed record ReadContext
{
    /// <summary>Today in station time, fixed for the whole run.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The field that the column is mapped to.</summary>
    public required ImportField Field { get; init; }

    /// <summary>The module's settings record when the run began; null only in tests.</summary>
    public object? Settings { get; init; }
}
