namespace StationKiosk.Sdk.Links;

/// <summary>
/// Who is asking on a page below <c>Pages/Public</c>: a device that was enrolled with a link of staff. Inject it; a page of a plugin is never
/// served without one, nor to a link of another kind.
/// </summary>
public sealed record BoundLink
{
    /// <summary>Which of the module's <c>Links</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The record it is bound to. What belongs to any other record is not to be shown.</summary>
    public required string RecordId { get; init; }

    /// <summary>The record's name as it was when the link was issued; histories name it as who did something.</summary>
    public required string Name { get; init; }
}
