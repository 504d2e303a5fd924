using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Finds a mapping's columns in the file at hand.</summary>
internal static class ColumnResolver
{
    /// <summary>Columns by number with their fields, or null and what is missing.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="row">The header, or the first row of data when there is none.</param>
    /// <param name="fault">Why a column was not found.</param>
    public static IReadOnlyList<(int Column, string Field)>? Resolve(ImportMapping mapping, TableRow row, out ImportNote? fault)
    {
        var columns = new List<(int Column, string Field)>();
        foreach (var column in mapping.Columns)
        {
            var number = column.From.Header is { } header ? Find(header, row) : column.From.Number;
            if (number == 0)
            {
                var there = row.Cells.Select(c => c.Text).Where(t => t.Length > 0);
                fault = new ImportNote { Code = "import.mapping.header", Args = [column.From.Header!, string.Join(", ", there)], Field = column.To };
                return null;
            }

            if (number > row.Cells.Length)
            {
                fault = new ImportNote { Code = "import.mapping.width", Args = [Say(number), Say(row.Cells.Length)], Field = column.To };
                return null;
            }

            columns.Add((number, column.To));
        }

        fault = null;
        return columns;
    }

    private static int Find(string header, TableRow row)
    {
        var key = CellNormaliser.Key(header);
        return Array.FindIndex(row.Cells, c => CellNormaliser.Key(c.Text) == key) + 1;
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
