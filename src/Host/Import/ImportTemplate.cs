using System.Globalization;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Import;

/// <summary>
/// A workbook to be filled in and sent back: a sheet with nothing but the headings, and one that says of each whether it must be filled in, how it
/// may look and what else it may be called. Examples stand on the second sheet alone, so that none is ever imported by mistake.
/// </summary>
internal sealed class ImportTemplate(ImportDefinition definition, ITexts texts, DateOnly today)
{
    private const int MostWords = 6;

    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        IReadOnlyList<ExportColumn> headings = [.. definition.Fields.Select(f => new ExportColumn(Heading(f), 18))];
        IReadOnlyList<ExportColumn> about =
        [
            new ExportColumn(texts["import.template.column"], 24),
            new ExportColumn(texts["import.template.required"], 10),
            new ExportColumn(texts["import.template.example"], 34),
            new ExportColumn(texts["import.template.also"], 60),
        ];
        var lines = definition.Fields.Select(f => (IReadOnlyList<object?>)[Label(f), f.Required ? texts["import.template.yes"].Text : "", ExampleOf(f), Also(f)]);
        await XlsxTable.WriteAsync(
            stream,
            [
                new XlsxSheet(texts["import.template.fill"], headings, AsyncEnumerable.Empty<IReadOnlyList<object?>>()),
                new XlsxSheet(texts["import.template.about"], about, lines.ToAsyncEnumerable()),
            ],
            cancellation);
    }

    /// <summary>What a cell of the field may look like today; empty when anything may stand there.</summary>
    public string ExampleOf(ImportField field) => field switch
    {
        { Example: ['+' or '-', ..] } when int.TryParse(field.Example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) => Day(today.AddDays(days)),
        { Example.Length: > 0 } => field.Example,
        { Reader: "date-past" } => Day(today),
        { Reader: "date" or "date-future" } => Day(today.AddDays(30)),
        { Reader: "integer" or "number" } => "10",
        { Reader: "phone" } => "0000-5550100",
        { Reader: "url" } => "https://www.example.org/1",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Label(ImportField field) => field.Label.Texts.Count == 0 ? field.Id : texts.Show(field.Label).Text;

    private string Heading(ImportField field) => Label(field) + (field.Required ? " *" : "");

    private string Also(ImportField field) => string.Join(texts["import.wizard.and"].Text, field.Synonyms.Where(s => s != Label(field)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords));
}
