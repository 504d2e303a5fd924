using System.Globalization;

namespace StationKiosk.Host.Import;

/// <summary>Cells as a spreadsheet names them: C3.</summary>
internal static class CellName
{
    public static string Column(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Column((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    public static string Of(int row, int column) => column == 0 ? row.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");
}
