namespace JobBoard.Codes;

/// <summary>What a free text says in codes, and the parts that no code stands for.</summary>
internal sealed record CodeReading
{
    public IReadOnlyList<string> Codes { get; init; } = [];

    public IReadOnlyList<string> Others { get; init; } = [];
}
