namespace JobBoard.Postings;

/// <summary>What the legal checks said about a posting's words, and what a clerk made of it.</summary>
internal static class Wording
{
    public const string Clear = "clear";
    public const string Blocked = "blocked";
    public const string Allowed = "allowed";
}
