namespace StationKiosk.Host.Tables;

/// <summary>What came of an action on several records.</summary>
/// <param name="Done">Records that something was done with.</param>
/// <param name="Left">Records that it does not apply to as they are.</param>
/// <param name="Refused">Records that it was refused for: title and reason.</param>
internal sealed record ActionOutcome(int Done, int Left, IReadOnlyList<KeyValuePair<string, string>> Refused);
