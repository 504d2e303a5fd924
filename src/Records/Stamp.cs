using System.Globalization;

namespace StationKiosk.Records;

/// <summary>
/// A reading of the store's hybrid logical clock: milliseconds since 1970 (UTC) and a counter within them.
/// A later write always has a greater stamp, also when the machine's clock was set back.
/// </summary>
/// <param name="Value">Milliseconds shifted left by 16 bits, plus the counter.</param>
public readonly record struct Stamp(long Value) : IComparable<Stamp>
{
    /// <summary>The instant, in UTC, to the millisecond.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Value >> 16);

    /// <inheritdoc/>
    public int CompareTo(Stamp other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> was taken before <paramref name="right"/>.</summary>
    public static bool operator <(Stamp left, Stamp right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> was taken after <paramref name="right"/>.</summary>
    public static bool operator >(Stamp left, Stamp right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> was not taken after <paramref name="right"/>.</summary>
    public static bool operator <=(Stamp left, Stamp right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> was not taken before <paramref name="right"/>.</summary>
    public static bool operator >=(Stamp left, Stamp right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Time.ToString("O", CultureInfo.InvariantCulture);
}
