using StationKiosk.Host.Kiosk;

namespace StationKiosk.Host.Forms.Desk;

/// <summary>A form that staff are filling in for somebody. Like a visit at the kiosk it is in memory alone, and only its own account sees it.</summary>
/// <param name="Account">The account that began it.</param>
/// <param name="Site">The site it was begun on.</param>
/// <param name="Draft">The form as it was when it was begun, with the answers so far.</param>
/// <param name="Files">Pictures and files that were uploaded for it.</param>
internal sealed record DeskForm(string Account, string Site, FormDraft Draft, VisitFiles Files)
{
    /// <summary>What was typed to find the record it is about.</summary>
    public string Search { get; init; } = "";

    public DateTimeOffset LastUsed { get; init; }
}
