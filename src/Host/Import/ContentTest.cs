using System.Text.RegularExpressions;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>How much a column's values look like a field, when no header says so.</summary>
internal sealed partial class ContentTest
{
    private readonly DateOnly _today;
    private readonly List<(ImportField Field, Func<CellText, double> Fits)> _tests = [];

    public ContentTest(ImportDefinition definition, DateOnly today)
    {
        _today = today;
        foreach (var field in definition.Fields)
        {
            if (Test(field) is { } test)
            {
                _tests.Add((field, test));
            }
        }
    }

    /// <summary>Whether one cell looks like the field.</summary>
    public bool Fits(string field, CellText cell) => _tests.Exists(t => t.Field.Id == field && t.Fits(cell) > 0.4);

    /// <summary>Whether a cell is a telephone number, an address or a day: no heading holds one.</summary>
    public bool IsValue(CellText cell) => !cell.IsEmpty && (cell.Moment is not null || Phone().IsMatch(cell.Text) || IsAddress(cell.Text) || Date(cell) is not null);

    /// <summary>Fields of columns from 1 that no header named, each field at most once, the best first.</summary>
    public Dictionary<int, (string Field, double Score)> Match(IReadOnlyDictionary<int, List<CellText>> columns, IReadOnlyCollection<string> taken)
    {
        var pairs = columns.Where(c => c.Value.Count > 0)
            .SelectMany(c => _tests.Where(t => !taken.Contains(t.Field.Id, StringComparer.Ordinal)).Select(t => (c.Key, t.Field.Id, Score: c.Value.Average(t.Fits))))
            .Where(p => p.Score >= 0.5)
            .Select(p => p with { Score = p.Score * (0.85 + (0.15 * Variety(columns[p.Key]))) })
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.Key);
        var found = new Dictionary<int, (string Field, double Score)>();
        foreach (var (column, field, score) in pairs)
        {
            if (!found.ContainsKey(column) && !found.Values.Any(f => f.Field == field))
            {
                found[column] = (field, Math.Min(score, 0.9));
            }
        }

        return found;
    }

    private Func<CellText, double>? Test(ImportField field)
    {
        if (field.Pattern is { } pattern)
        {
            var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
            return cell => regex.IsMatch(cell.Text) ? 1 : 0;
        }

        return field.Reader switch
        {
            "url" => cell => IsAddress(cell.Text) ? 1 : 0,
            "phone" => cell => Phone().IsMatch(cell.Text) ? 1 : 0,
            "date" => cell => Date(cell) is null ? 0 : 0.9,
            "date-past" => cell => Date(cell) is { } date ? (!HasYear(cell) ? 0.8 : date <= _today ? 1 : 0.3) : 0,
            "date-future" => cell => Date(cell) is { } date ? (!HasYear(cell) ? 0.6 : date > _today ? 1 : 0.4) : 0,
            "integer" => cell => Small().IsMatch(cell.Text) ? 0.6 : 0,
            _ => null,
        };
    }

    // Kinds of employers end like their names; names differ from row to row, kinds do not.
    private static double Variety(List<CellText> cells) => cells.Select(c => c.Text).Distinct(StringComparer.Ordinal).Count() / (double)cells.Count;

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    // A day without its year is when something was put up rather than when it ends: of that, a list says the year.
    private static bool HasYear(CellText cell) => cell.Moment is not null || Year().IsMatch(cell.Text);

    // A bare number is a date only where the workbook says so: most five-digit numbers are not serial days.
    private DateOnly? Date(CellText cell) =>
        cell.Moment is { } moment ? DateOnly.FromDateTime(moment)
        : cell.Number is not null || cell.Text.Length > 30 || cell.Text.All(char.IsAsciiDigit) ? null
        : DateText.Read(cell.Text, _today, DateLean.Nearest);

    [GeneratedRegex(@"^(\+?86[- ]?)?(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}([-转]\d+)?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{1,4}\s*[人名个]?\z")]
    private static partial Regex Small();

    [GeneratedRegex(@"\d{4}|\b\d{2}[-./年]\d{1,2}[-./月]\d{1,2}", RegexOptions.None)]
    private static partial Regex Year();
}
