using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>A spreadsheet keeps fifteen digits of a number and makes the others up: an ID, a card or a code in a number cell is lost, whatever it looks like.</summary>
internal static partial class LostDigits
{
    private const double Most = 1e15;

    public static bool In(CellText cell) => cell.Number is { } number ? Math.Abs(number) >= Most : Scientific().IsMatch(cell.Text);

    // What a spreadsheet writes of such a number into a text file.
    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+(1[5-9]|[2-9]\d)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Scientific();
}
