namespace PolicyPackages.Definition;

/// <summary>What becomes of somebody on a list.</summary>
internal static class RosterState
{
    public const string Listed = "listed";
    public const string Ready = "ready";
    public const string Refused = "refused";
    public const string Paid = "paid";
}
