using System.Globalization;

namespace StationKiosk.Records;

/// <summary>
/// A reading of the store's hybrid logical clock, which is two clocks in one number. The order: a later write always has a greater
/// stamp, also when the machine's clock was set back. The calendar: milliseconds since 1970 (UTC), which may be smaller than those of an
/// earlier stamp when that one was taken by a clock that was wrong.
/// </summary>
/// <param name="Value">From the top: five bits that count how often the calendar was set back, 42 bits of milliseconds, 16 bits of a counter.</param>
public readonly record struct Stamp(long Value) : IComparable<Stamp>
{
    internal const int CounterBits = 16;
    internal const int SetBackAt = 58;
    private const long Milliseconds = (1L << (SetBackAt - CounterBits)) - 1;

    /// <summary>The instant, in UTC, to the millisecond.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds((Value >> CounterBits) & Milliseconds);

    /// <summary>How often the calendar had been set back when the stamp was taken.</summary>
    internal long SetBack => Value >> SetBackAt;

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

    internal static Stamp At(long setBack, DateTimeOffset time) =>
        new((setBack << SetBackAt) | (Math.Clamp(time.ToUnixTimeMilliseconds(), 0, Milliseconds) << CounterBits));
}
