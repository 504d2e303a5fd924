namespace StationKiosk.Records;

/// <summary>
/// No two records may agree in all <see cref="Fields"/>. Records that lack one of the fields never collide.
/// With <see cref="WhereField"/> the rule binds only records whose field equals <see cref="WhereEquals"/>
/// (a bed's night is unique among bookings whose state is <c>held</c>).
/// </summary>
public sealed record UniqueRule
{
    /// <summary>The single-valued fields that must differ, at least one.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>A declared text field that decides whether the rule binds; not set = it always binds.</summary>
    public string? WhereField { get; init; }

    /// <summary>The value of <see cref="WhereField"/> for which the rule binds.</summary>
    public string? WhereEquals { get; init; }
}
