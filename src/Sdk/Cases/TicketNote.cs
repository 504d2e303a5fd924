using StationKiosk.Sdk.Ui;

namespace StationKiosk.Sdk.Cases;

/// <summary>What a ticket says beside the state of its case: where it is handed in, where its progress is asked for, and to staff.</summary>
public sealed record TicketNote
{
    /// <summary>How it stands, in a sentence: the place in the queue, why it takes time, until when to answer. Empty says nothing. Never personal.</summary>
    public string Says { get; init; } = "";

    /// <summary>What goes into the calendar of the person's phone; <see langword="null"/> when there is nothing to keep free.</summary>
    public CalendarEvent? Calendar { get; init; }
}
