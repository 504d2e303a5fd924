namespace JobBoard.Employers;

/// <summary>The states of an employer, by the codes that are stored.</summary>
internal static class EmployerState
{
    public const string Unverified = "unverified";
    public const string Verified = "verified";
    public const string Blocked = "blocked";
    public const string Merged = "merged";
}
