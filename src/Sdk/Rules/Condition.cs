namespace StationKiosk.Sdk.Rules;

/// <summary>
/// A comparison of fields as data, never as a language: either one comparison of <see cref="Field"/>,
/// or <see cref="All"/>, <see cref="Any"/> or <see cref="Not"/> of others. What is not known makes the answer unknown, not false.
/// </summary>
public sealed record Condition
{
    /// <summary>True when all are true; false when one is false; else unknown.</summary>
    public IReadOnlyList<Condition>? All { get; init; }

    /// <summary>True when one is true; false when all are false; else unknown.</summary>
    public IReadOnlyList<Condition>? Any { get; init; }

    /// <summary>The opposite; unknown stays unknown.</summary>
    public Condition? Not { get; init; }

    /// <summary>The field that is compared.</summary>
    public string? Field { get; init; }

    /// <summary>The field has exactly this value (of a field with several values: one of them).</summary>
    public string? Is { get; init; }

    /// <summary>The field has one of these values.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The number is this or more.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The number is this or less.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The date is this day or later: <c>yyyy-MM-dd</c>, or <c>today</c> with an offset in days such as <c>today-7</c>.</summary>
    public string? From { get; init; }

    /// <summary>The date is this day or earlier, written like <see cref="From"/>.</summary>
    public string? Until { get; init; }

    /// <summary>Whether the field has a value at all; this one is never unknown.</summary>
    public bool? Given { get; init; }
}
