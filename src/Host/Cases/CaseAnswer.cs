namespace StationKiosk.Host.Cases;

/// <summary>One answer as staff read it; without a text it is sealed.</summary>
internal sealed record CaseAnswer(string Label, string? Text, bool IsPersonal)
{
    /// <summary>The names of its pictures and files, when they may be seen.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The names of the pictures of characters that could not be typed, when they may be seen.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>Whether something was drawn for it that is covered.</summary>
    public bool HidesDrawn { get; init; }
}
