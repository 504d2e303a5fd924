using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using StationKiosk.Host.Export;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>Records of a collection as a spreadsheet, in the order of its table when it has one: all fields with their labels, except personal ones, in the language of the page.</summary>
internal sealed class TableExport(ModuleInstance module, string collection, TableScreen? screen, ITexts texts)
{
    private const int Chunk = 500;

    private IReadOnlyList<KeyValuePair<string, Field>> Fields =>
        [.. module.Definition.Collections[collection].Fields.Where(f => !f.Value.Personal).OrderBy(f => Place(f.Key))];

    /// <summary>Writes the records of a query, all pages of it.</summary>
    public Task WriteAsync(Stream stream, bool isCsv, RecordQuery query, CancellationToken cancellation) =>
        WriteAsync(stream, isCsv, PagesAsync(query, cancellation), cancellation);

    /// <summary>Writes some records by their ids.</summary>
    public Task WriteAsync(Stream stream, bool isCsv, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        WriteAsync(stream, isCsv, PickedAsync(ids, cancellation), cancellation);

    private Task WriteAsync(Stream stream, bool isCsv, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        IReadOnlyList<ExportColumn> columns = [.. Fields.Select(f => new ExportColumn(texts.Show(f.Value.Label), f.Value is LongTextField ? 60 : f.Value is DateField or NumberField ? 12 : 20))];
        return isCsv ? CsvTable.WriteAsync(stream, columns, rows, cancellation) : XlsxTable.WriteAsync(stream, screen is null ? collection : texts.Show(screen.Title), columns, rows, cancellation);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> PagesAsync(RecordQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = query with { Take = Chunk, After = null };
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = module.Store.Find(next);
            foreach (var record in page.Records)
            {
                yield return Row(record);
            }

            if (page.Next is null)
            {
                yield break;
            }

            next = next with { After = page.Next };
            await Task.Yield();
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> PickedAsync(IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var record in ids.Select(id => module.Store.Get(module.Stored(collection), id)).OfType<Record>())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Row(record);
            await Task.Yield();
        }
    }

    private IReadOnlyList<object?> Row(Record record)
    {
        var body = record.Body.ToJson();
        return [.. Fields.Select(f => Cell(f.Value, body[f.Key], record.Body, f.Key))];
    }

    private object? Cell(Field field, JsonNode? value, RecordBody body, string id) => value is null ? null : field switch
    {
        NumberField { Decimals: 0 } => body.Integer(id),
        NumberField => body.Real(id),
        DateField when body.Date(id) is { } day => day,
        _ => field.Show(value, texts.Language),
    };

    // Columns as the table has them, then the rest as declared.
    private int Place(string field)
    {
        var at = screen?.Columns.ToList().IndexOf(field) ?? -1;
        return at < 0 ? int.MaxValue : at;
    }
}
