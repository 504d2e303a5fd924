namespace TrainingSignup.Attendance;

/// <summary>The fields of a mark of attendance. <see cref="States"/> holds every value it ever had, with when, by whom and why: its own trace.</summary>
internal static class MarkFields
{
    public const string Class = "class";
    public const string Case = "case";
    public const string Day = "day";
    public const string In = "in";
    public const string Out = "out";
    public const string Nonces = "nonces";
    public const string States = "states";
}
