namespace JobBoard.Postings;

/// <summary>The states of a posting, by the codes that are stored.</summary>
internal static class PostingState
{
    public const string Draft = "draft";
    public const string ToVerify = "to-verify";
    public const string Open = "open";
    public const string Paused = "paused";
    public const string Filled = "filled";
    public const string Expired = "expired";
    public const string Withdrawn = "withdrawn";

    /// <summary>In the order a posting may go through them.</summary>
    public static readonly IReadOnlyList<string> All = [Draft, ToVerify, Open, Paused, Filled, Expired, Withdrawn];

    /// <summary>Over for good: such a posting comes back only as a new one.</summary>
    public static bool IsOver(string state) => state is Filled or Expired or Withdrawn;
}
