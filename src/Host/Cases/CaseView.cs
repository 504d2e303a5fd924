namespace StationKiosk.Host.Cases;

/// <summary>Which cases a list shows. A state may be called anything, also <c>open</c>: that all open ones are meant is said apart.</summary>
/// <param name="State">Those in one state; null for any.</param>
/// <param name="OpenOnly">Those with something left to do.</param>
internal sealed record CaseView(string? State = null, bool OpenOnly = false)
{
    public static CaseView All { get; } = new();

    public static CaseView Open { get; } = new(OpenOnly: true);
}
