namespace StationKiosk.Sdk.Ui;

/// <summary>
/// What a resident takes away, on 80 mm paper or as a picture for the phone: show it with
/// <c>&lt;partial name="_Slip" model="slip" /&gt;</c>. The host adds the station's name, place, telephone and the time of printing.
/// It may not hold personal data: slips are left lying about.
/// </summary>
public sealed record Slip
{
    /// <summary>What the slip is about.</summary>
    public required string Title { get; init; }

    /// <summary>The ticket's code as it is typed in, with its dashes; <see langword="null"/> for a slip that leads nowhere.</summary>
    public string? Code { get; init; }

    /// <summary>The last day on which the code is good.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What stands on it, each with a line that names it.</summary>
    public IReadOnlyList<SlipItem> Items { get; init; } = [];

    /// <summary>
    /// What its QR code says, for slips that must be readable where there is no network: plain text of at most 300 bytes in UTF-8. Not set means
    /// that the host decides.
    /// </summary>
    public string? Scan { get; init; }

    /// <summary>What goes into the calendar of the person's phone, by a second QR code; <see langword="null"/> for none.</summary>
    public CalendarEvent? Calendar { get; init; }

    /// <summary>What to do next, in a sentence.</summary>
    public string? Note { get; init; }
}
