namespace JobBoard.Postings;

/// <summary>The same job from several sources is shown once: by its first posting.</summary>
internal static class GroupRole
{
    public const string First = "first";
    public const string Again = "again";
}
