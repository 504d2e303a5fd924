using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>One difference between two versions of settings, as somebody reads it who never saw the file.</summary>
/// <param name="Pointer">JSON pointer in the effective tree.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Where">The item it happened to, by the labels people see; empty for the module itself.</param>
/// <param name="Sentence">Place and change in one sentence.</param>
/// <param name="Before">The value before as it stands in the file's JSON, without quotes; null when there was none.</param>
/// <param name="After">The value now; null when there is none.</param>
internal sealed record SettingsChange(string Pointer, SettingsChangeKind Kind, LocalizedText Where, LocalizedText Sentence, string? Before, string? After)
{
    /// <summary>The place in both trees, for rules that ask what kind of thing changed.</summary>
    public required SettingsPlace At { get; init; }
}
