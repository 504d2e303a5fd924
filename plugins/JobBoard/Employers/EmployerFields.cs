namespace JobBoard.Employers;

/// <summary>Names of an employer's fields that code works with.</summary>
internal static class EmployerFields
{
    public const string Name = "name";
    public const string State = "state";
    public const string HowVerified = "how-verified";
    public const string Reason = "reason";
    public const string Phone = "phone";
    public const string Place = "place";
    public const string Complaints = "complaints";

    /// <summary>Normalised names by which postings find it: its own and those of employers merged into it.</summary>
    public const string Keys = "keys";
    public const string MergedInto = "merged-into";

    /// <summary>The import whose posting it was made for.</summary>
    public const string Batch = "batch";
}
