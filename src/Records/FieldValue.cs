using System.Globalization;

namespace StationKiosk.Records;

/// <summary>A value to compare a declared field with; made from a text, a number or a truth value.</summary>
public readonly record struct FieldValue
{
    private FieldValue(object value) => Raw = value;

    /// <summary>The value as <see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</summary>
    public object Raw { get; }

    /// <summary>A text.</summary>
    public static implicit operator FieldValue(string value) => new(value);

    /// <summary>A whole number.</summary>
    public static implicit operator FieldValue(long value) => new(value);

    /// <summary>A whole number.</summary>
    public static implicit operator FieldValue(int value) => new((long)value);

    /// <summary>A number.</summary>
    public static implicit operator FieldValue(double value) => new(value);

    /// <summary>True or false, as an integer field keeps it.</summary>
    public static implicit operator FieldValue(bool value) => new(value ? 1L : 0L);

    /// <inheritdoc/>
    public override string ToString() => Convert.ToString(Raw, CultureInfo.InvariantCulture) ?? "";
}
