namespace StationKiosk.Host.Accounts;

/// <summary>Which part of the trail to show; days are inclusive and in the site's time.</summary>
internal sealed record AuditFilter
{
    public string? Account { get; init; }

    public string? Site { get; init; }

    public string? What { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Before { get; init; }

    public string? After { get; init; }

    public int Take { get; init; } = 50;
}
