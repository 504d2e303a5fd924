using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>Something that somebody did. It never holds personal data of residents, only ids.</summary>
internal sealed record AuditEntry
{
    /// <summary>Who did what was typed as a command: somebody who may act as the host's own user. Screens have words for it.</summary>
    public const string CommandLine = "command";

    /// <summary>A code such as <c>sign-in</c> or <c>person.seen</c>; its sentence is the text <c>audit.what.{code}</c>.</summary>
    public required string What { get; init; }

    /// <summary>The name of who did it; empty for the host itself.</summary>
    public required string Who { get; init; }

    public string Account { get; init; } = "";

    /// <summary>Empty when it concerns the host as a whole.</summary>
    public string Site { get; init; } = "";

    /// <summary>What it was done to: a record's collection and id, a file, an account.</summary>
    public string About { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>The network address it came from.</summary>
    public string From { get; init; } = "";

    public static AuditEntry Of(RecordBody body) => new()
    {
        What = body.Text("what") ?? "",
        Who = body.Text("who") ?? "",
        Account = body.Text("account") ?? "",
        Site = body.Text("site") ?? "",
        About = body.Text("about") ?? "",
        Reason = body.Text("reason") ?? "",
        From = body.Text("from") ?? "",
    };
}
