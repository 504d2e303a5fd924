namespace TrainingSignup.Classes;

/// <summary>How far a class has come. Residents only ever meet an open one.</summary>
internal static class ClassState
{
    public const string Planned = "planned";
    public const string Open = "open";
    public const string Finished = "finished";
    public const string Cancelled = "cancelled";

    public static readonly IReadOnlyList<string> All = [Planned, Open, Finished, Cancelled];
}
