using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>Versions from a smallest to a largest one, both included.</summary>
internal sealed record VersionRange
{
    [Say("最低", "Smallest")]
    [Pattern(PluginManifest.ThreeNumbers, "三个数字，例如 1.0.0", "three numbers such as 1.0.0")]
    public required string Min { get; init; }

    [Say("最高", "Largest")]
    [Pattern(PluginManifest.ThreeNumbers, "三个数字，例如 1.99.0", "three numbers such as 1.99.0")]
    public required string Max { get; init; }

    public bool Holds(Version version) => version >= Version.Parse(Min) && version <= Version.Parse(Max);

    public override string ToString() => $"{Min} – {Max}";
}
