namespace JobBoard.Places;

internal sealed record WalkBox
{
    public required double South { get; init; }

    public required double North { get; init; }

    public required double West { get; init; }

    public required double East { get; init; }
}
