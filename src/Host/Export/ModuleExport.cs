using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Export;

/// <summary>All records of one of a module's collections in one of its formats: a spreadsheet, or one that the module defines.</summary>
internal sealed class ModuleExport(ModuleInstance module, ITexts texts, DateTimeOffset now)
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";
    private const int Chunk = 500;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DateOnly Today => module.Info.Site.DayOf(now);

    public IReadOnlyList<string> Formats => [Csv, Xlsx, .. module.Definition.Exports.Keys];

    public IReadOnlyList<string> Collections => [.. module.Definition.Collections.Keys];

    /// <summary>The collection of a format when nobody names one: the format's own, else that of the module's first table.</summary>
    public string? CollectionOf(string format) => module.Definition.Exports.GetValueOrDefault(format)?.Collection
        ?? module.Definition.Tables.Values.FirstOrDefault()?.Collection
        ?? module.Definition.Collections.Keys.FirstOrDefault();

    /// <summary>Whether this collection leaves in this format.</summary>
    public bool Fits(string format, string collection) => module.Definition.Exports.GetValueOrDefault(format) is not { } own || own.Collection == collection;

    public long Count(string format, string collection) => module.Store.Count(Query(format, collection), int.MaxValue).Value;

    public Task WriteAsync(Stream stream, string format, string collection, CancellationToken cancellation)
    {
        if (module.Definition.Exports.GetValueOrDefault(format) is { } own)
        {
            var write = module.Definition.Handlers.Exports[own.Handler];
            return JsonSerializer.SerializeAsync(stream, DocumentsAsync(Query(format, collection), write, cancellation), Readable, cancellation);
        }

        var screen = module.Definition.Tables.Values.FirstOrDefault(t => t.Collection == collection);
        return new TableExport(module, collection, screen, texts).WriteAsync(stream, format == Csv, Query(format, collection), cancellation);
    }

    private RecordQuery Query(string format, string collection) => new()
    {
        Collection = module.Stored(collection),
        Filters = ConditionFilters.Of(module.Definition.Exports.GetValueOrDefault(format)?.Where, module.Definition.Collections[collection], Today),
    };

    private async IAsyncEnumerable<JsonNode> DocumentsAsync(RecordQuery query, Func<Record, DateTimeOffset, JsonNode?> write, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = query with { Take = Chunk };
        RecordPage page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = module.Store.Find(next);
            foreach (var document in page.Records.Select(r => write(r, now)).OfType<JsonNode>())
            {
                yield return document;
            }

            next = next with { After = page.Next };
            await Task.Yield();
        }
        while (page.Next is not null);
    }
}
