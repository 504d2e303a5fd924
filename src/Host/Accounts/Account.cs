using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>A member of staff. Accounts belong to the host; what one may do is granted per site.</summary>
internal sealed record Account
{
    public required string Id { get; init; }

    /// <summary>What is typed at sign-in, in lower case.</summary>
    public required string Login { get; init; }

    /// <summary>The person's name as colleagues and the audit trail read it.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<RoleGrant> Roles { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>The language of their console; null until they choose one.</summary>
    public string? Language { get; init; }

    /// <summary>Null until the one-time link was used.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What proves beside the password who signs in; null until it was set up.</summary>
    public SecondFactor? Factor { get; init; }

    public string? LinkHash { get; init; }

    public DateTimeOffset? LinkUntil { get; init; }

    public static Account From(Record record) => new()
    {
        Id = record.Id,
        Login = record.Body.Text("login") ?? "",
        Name = record.Body.Text("name") ?? "",
        Roles = [.. record.Body.Objects("roles").Select(r => new RoleGrant(r.Text("site") ?? "", r.Text("role") ?? ""))],
        IsDisabled = record.Body.Flag("disabled") ?? false,
        Language = record.Body.Text("language"),
        PasswordHash = record.Body.Text("password"),
        Factor = SecondFactor.From(record.Body),
        LinkHash = record.Body.Text("link.hash"),
        LinkUntil = record.Body.Instant("link.until"),
    };
}
