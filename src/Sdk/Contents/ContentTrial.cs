using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Sdk.Contents;

/// <summary>What a module would be with other content files: nothing of it is served or kept.</summary>
public sealed record ContentTrial
{
    /// <summary>What is wrong, with file and line; empty when it could be published.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The module with the changed files; <see langword="null"/> while anything is wrong.</summary>
    public ModuleInfo? Module { get; init; }

    /// <summary>The settings record, as <see cref="IModule{TSettings}.Settings"/>; <see langword="null"/> while anything is wrong.</summary>
    public object? Settings { get; init; }
}
