namespace StationKiosk.Host.Cases;

/// <summary>One answer as staff read it; without a text it is sealed.</summary>
internal sealed record CaseAnswer(string Label, string? Text, bool IsPersonal)
{
    /// <summary>The names of its pictures and files, when they may be seen.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
