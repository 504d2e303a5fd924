namespace StationKiosk.Sdk.Cases;

/// <summary>What somebody gets who handed something in.</summary>
public sealed record CaseTicket
{
    /// <summary>The id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket's code, without the hyphen that slips show. Of an anonymous case it can be told once: empty when the same key is sent again.</summary>
    public required string Ticket { get; init; }

    /// <summary>The last day on which the code can be asked about, in station time.</summary>
    public required DateOnly ValidUntil { get; init; }
}
