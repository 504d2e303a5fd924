using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Settings;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace BedBooking.Import;

/// <summary>Reads the cells that are more than text: whom a room is for, yes or no, a grade, a credit code.</summary>
internal sealed class CellReaders(BedSettings settings)
{
    private static readonly string[] Yes = ["是", "有", "yes", "y", "true", "1", "√", "✓"];
    private static readonly string[] No = ["否", "无", "no", "n", "false", "0", "×", "-"];

    public IReadOnlyDictionary<string, ValueReader> All => new Dictionary<string, ValueReader>(StringComparer.Ordinal)
    {
        ["rule"] = Rule,
        ["yes"] = Flag,
        ["grade"] = GradeOf,
        ["credit-code"] = Code,
    };

    private ReadResult Rule(CellText cell, ReadContext context)
    {
        var text = cell.Text;
        var known = new[] { Words.Any, Words.Male, Words.Female }.FirstOrDefault(rule => rule == text || settings.Label($"rule-{rule}").Texts.Any(t => t.Value.Equals(text, StringComparison.OrdinalIgnoreCase)));
        known ??= text switch
        {
            _ when text.Contains('男', StringComparison.Ordinal) && text.Contains('女', StringComparison.Ordinal) => Words.Any,
            _ when text.Contains('男', StringComparison.Ordinal) => Words.Male,
            _ when text.Contains('女', StringComparison.Ordinal) => Words.Female,
            _ when text.Contains("不限", StringComparison.Ordinal) => Words.Any,
            _ => null,
        };
        return known is null ? ReadResult.Faulty("bed-booking.import.rule", text) : ReadResult.Of(context.Field.Id, known);
    }

    private static ReadResult Flag(CellText cell, ReadContext context)
    {
        var text = cell.Text.ToLowerInvariant();
        return Yes.Contains(text, StringComparer.Ordinal) ? ReadResult.Of(context.Field.Id, true)
            : No.Contains(text, StringComparer.Ordinal) ? ReadResult.Of(context.Field.Id, false)
            : ReadResult.Faulty("bed-booking.import.yes", cell.Text);
    }

    private static ReadResult GradeOf(CellText cell, ReadContext context)
    {
        var text = cell.Text.Replace("级", "", StringComparison.Ordinal).Replace("类", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        var grade = text is "" or "-" or "未评级" or "未评" or "无" ? Grade.None : text;
        return Grade.Listed.Contains(grade, StringComparer.Ordinal) ? ReadResult.Of(context.Field.Id, grade) : ReadResult.Faulty("bed-booking.import.grade", cell.Text);
    }

    private static ReadResult Code(CellText cell, ReadContext context)
    {
        var reading = new CreditCodeField { Label = context.Field.Label, Required = true }.Read([cell.Text]);
        return reading.Problem is { } problem
            ? ReadResult.Faulty(problem, [.. reading.Args.Select(a => a?.ToString() ?? "")])
            : ReadResult.Of(context.Field.Id, reading.Value);
    }
}
