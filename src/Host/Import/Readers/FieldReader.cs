using System.Globalization;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Reads a cell as the collection's own field reads what people type. A spreadsheet has the words of choices, not what programs store.</summary>
internal static class FieldReader
{
    public const string Name = "field";
    private static readonly char[] Between = ['、', '，', ',', ';', '；', '/'];

    public static ValueReader Of(IReadOnlyDictionary<string, Field> fields) => (cell, context) =>
        cell.Moment is not null && fields[context.Field.Id] is not DateField ? MadeDate.Fault(cell) : Read(fields[context.Field.Id], context.Field.Id, cell.Text.Trim());

    private static ReadResult Read(Field field, string id, string text)
    {
        string[] given = field.Many ? text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
        var reading = field.Read([.. given.Select(g => field is NumberField ? WithoutUnit(g) : Code(field, g))]);
        return reading.Problem is { } problem
            ? ReadResult.Faulty(problem, [.. reading.Args.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")])
            : ReadResult.Of(id, reading.Value);
    }

    private static string Code(Field field, string text) =>
        field.Choices.FirstOrDefault(c => c.Value.Label.Texts.Any(t => string.Equals(t.Value, text, StringComparison.OrdinalIgnoreCase))).Key ?? text;

    private static string WithoutUnit(string text) => text.AsSpan().LastIndexOfAnyInRange('0', '9') is var last and >= 0 ? text[..(last + 1)] : text;
}
