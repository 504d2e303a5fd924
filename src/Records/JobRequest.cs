using System.Text.Json.Nodes;

namespace StationKiosk.Records;

/// <summary>Work to be done later, stored with the unit of work that asks for it: an effect outside the store.</summary>
public sealed record JobRequest
{
    /// <summary>What kind of work; picks the code that does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What the job needs to know.</summary>
    public JsonObject? Payload { get; init; }

    /// <summary>Not before this instant; not set = now.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>While an unfinished job has this key, another request with it is the same job; not set = always a new one.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>How often it is tried before it is given up.</summary>
    public int MaxTries { get; init; } = 5;
}
