namespace StationKiosk.Host.Cases;

/// <summary>
/// Why a unit of work of a case was done, as the change log keeps it: <c>case/kind/way</c> and the coded reason. Records of modules that were
/// written in the same unit carry it too, and their history can say in words what happened.
/// </summary>
internal sealed record CaseWhy(string Kind, string Way, string Reason)
{
    private const string Prefix = "case/";

    /// <summary>The case was handed in; otherwise it went a way.</summary>
    public bool IsSubmission => Way.Length == 0;

    public static string Submitted(string kind) => Prefix + kind;

    public static string Moved(string kind, string way, string reason) => $"{Prefix}{kind}/{way}" + (reason.Length > 0 ? ": " + reason : "");

    public static CaseWhy? Read(string? why)
    {
        if (why?.StartsWith(Prefix, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var (path, reason) = why[Prefix.Length..].Split(": ", 2) is [var first, var second] ? (first, second) : (why[Prefix.Length..], "");
        return path.Split('/', 2) is [var kind, var way] ? new CaseWhy(kind, way, reason) : new CaseWhy(path, "", reason);
    }
}
