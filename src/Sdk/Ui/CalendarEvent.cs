namespace StationKiosk.Sdk.Ui;

/// <summary>
/// Something for the calendar of a phone (RFC 5545): once, or every week on some days, with exceptions. All times are those of the place itself.
/// It may hold nothing personal: it leaves as a QR code on a slip.
/// </summary>
public sealed record CalendarEvent
{
    /// <summary>What tells it from every other, so that a second scan changes the entry instead of doubling it: a ticket's code.</summary>
    public required string Id { get; init; }

    /// <summary>What the calendar shows.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is; empty when that is not known.</summary>
    public string Place { get; init; } = "";

    /// <summary>When it first begins.</summary>
    public required DateTime Start { get; init; }

    /// <summary>How long it takes each time.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>The days of the week on which it comes again; empty means only once.</summary>
    public IReadOnlyList<DayOfWeek> Weekly { get; init; } = [];

    /// <summary>The last day of the weekly ones; needed with <see cref="Weekly"/>.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days on which it does not take place although the week says so.</summary>
    public IReadOnlyList<DateOnly> Without { get; init; } = [];

    /// <summary>Further times at which it takes place.</summary>
    public IReadOnlyList<DateTime> Also { get; init; } = [];
}
