namespace StationKiosk.Host.Cases;

/// <summary>
/// Why a unit of work of a case was done, as the change log keeps it: <c>case/kind/way</c> and the coded reason. Records of modules that were
/// written in the same unit carry it too, and their history can say in words what happened.
/// </summary>
internal sealed record CaseWhy(string Kind, string Way, string Reason)
{
    private const string Prefix = "case/";

    /// <summary>What a correction is called among the ways; it is none of the definition's.</summary>
    public const string Correction = "correct";

    /// <summary>What a signature given later at the desk is called among the ways; it is none of the definition's.</summary>
    public const string Signing = "sign";

    /// <summary>A signature was given at the desk.</summary>
    public bool IsSigning { get; private init; }

    /// <summary>The answers were corrected, and the reason is what the clerk wrote.</summary>
    public bool IsCorrection { get; private init; }

    /// <summary>The case was handed in; otherwise it went a way.</summary>
    public bool IsSubmission => Way.Length == 0;

    public static string Submitted(string kind) => Prefix + kind;

    public static string Moved(string kind, string way, string reason) => $"{Prefix}{kind}/{way}" + (reason.Length > 0 ? ": " + reason : "");

    public static string Corrected(string kind, string why) => $"{Prefix}{kind}/{Correction}/: {why}";

    public static string Signed(string kind) => $"{Prefix}{kind}/{Signing}/";

    public static CaseWhy? Read(string? why)
    {
        if (why?.StartsWith(Prefix, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var (path, reason) = why[Prefix.Length..].Split(": ", 2) is [var first, var second] ? (first, second) : (why[Prefix.Length..], "");
        // Earlier versions wrote a correction like a step; a step of that name has a code for its reason, or none.
        return path.Split('/', 3) is [var kind, var way, ..] ? new CaseWhy(kind, way, reason) { IsCorrection = way == Correction && (path.EndsWith('/') || reason.Length > 0), IsSigning = way == Signing && path.EndsWith('/') } : new CaseWhy(path, "", reason);
    }
}
