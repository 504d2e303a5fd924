namespace TrainingSignup.Seats;

/// <summary>Where somebody stands with a class: the state of the case, kept beside its number so that a class can be read without its cases.</summary>
internal static class SeatState
{
    public const string Signed = "signed";
    public const string Checking = "to-check";
    public const string Waiting = "waiting";
    public const string Offered = "offered";
    public const string Attended = "attended";
    public const string Completed = "completed";
    public const string Short = "fell-short";
    public const string Absent = "absent";

    /// <summary>Who has a place, so that the days are theirs.</summary>
    public static readonly IReadOnlyList<string> Comes = [Signed, Offered, Attended];

    /// <summary>Who is told when something about the days changes: also those who wait or are looked at, for they chose the class for its days.</summary>
    public static readonly IReadOnlyList<string> Concerned = [Signed, Offered, Attended, Checking, Waiting];

    /// <summary>Who stands on the roster of a day.</summary>
    public static readonly IReadOnlyList<string> OnRoster = [Signed, Attended, Completed, Short, Absent];

    public static readonly IReadOnlyList<string> All = [Signed, Checking, Waiting, Offered, Attended, Completed, Short, Absent];
}
