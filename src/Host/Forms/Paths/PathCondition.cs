namespace StationKiosk.Host.Forms.Paths;

/// <summary>A condition at its place in a form, with its rules put in and each comparison worked out for every case of its field.</summary>
internal abstract record PathCondition
{
    public sealed record Always(PathTruth Truth) : PathCondition;

    public sealed record All(IReadOnlyList<PathCondition> Parts) : PathCondition;

    public sealed record Any(IReadOnlyList<PathCondition> Parts) : PathCondition;

    public sealed record Not(PathCondition Part) : PathCondition;

    /// <param name="Field">The field, by its place in the form.</param>
    /// <param name="ByCase">What it says for each case of the field.</param>
    /// <param name="Absent">What it says when the field is not asked.</param>
    public sealed record Leaf(int Field, IReadOnlyList<PathTruth> ByCase, PathTruth Absent) : PathCondition;
}
