using StationKiosk.Records;

namespace StationKiosk.Host.Links;

/// <summary>A link that staff gave to somebody outside, and the device that was enrolled with it. Only hashes of its two secrets are kept.</summary>
internal sealed record Link
{
    public required string Id { get; init; }

    public required string Site { get; init; }

    public required string Module { get; init; }

    public required string Kind { get; init; }

    public required string RecordId { get; init; }

    /// <summary>The record's name when it was issued.</summary>
    public required string Name { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public DateTimeOffset? Enrolled { get; init; }

    public DateTimeOffset? Used { get; init; }

    public DateTimeOffset? Revoked { get; init; }

    public static Link Of(Record record) => new()
    {
        Id = record.Id,
        Site = record.Body.Text("site") ?? "",
        Module = record.Body.Text("module") ?? "",
        Kind = record.Body.Text("kind") ?? "",
        RecordId = record.Body.Text("record") ?? "",
        Name = record.Body.Text("name") ?? "",
        By = record.Body.Text("by") ?? "",
        Issued = record.Created.Time,
        Enrolled = record.Body.Instant("enrolled"),
        Used = record.Body.Instant("used"),
        Revoked = record.Body.Instant("revoked"),
    };
}
