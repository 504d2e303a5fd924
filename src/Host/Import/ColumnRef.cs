using System.Globalization;

namespace StationKiosk.Host.Import;

/// <summary>A column as a mapping names it: its number from 1, or the text of its header.</summary>
internal readonly record struct ColumnRef(int Number, string? Header)
{
    public override string ToString() => Header ?? Number.ToString(CultureInfo.InvariantCulture);
}
