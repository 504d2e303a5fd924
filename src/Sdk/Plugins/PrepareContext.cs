using StationKiosk.Records;

namespace StationKiosk.Sdk.Plugins;

/// <summary>What a prepare handler may know beside the body.</summary>
public sealed record PrepareContext
{
    /// <summary>The module and its site.</summary>
    public required ModuleInfo Module { get; init; }

    /// <summary>Today in station time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The record as it was; <see langword="null"/> for a new one.</summary>
    public Record? Before { get; init; }

    /// <summary>The account that saves.</summary>
    public required string Actor { get; init; }
}
