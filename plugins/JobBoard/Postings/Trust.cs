namespace JobBoard.Postings;

/// <summary>Whether a posting's employer may have postings at all.</summary>
internal static class Trust
{
    /// <summary>Not looked up yet; such a posting is not shown.</summary>
    public const string Unknown = "unknown";

    public const string Ok = "ok";
    public const string Blocked = "blocked";
}
