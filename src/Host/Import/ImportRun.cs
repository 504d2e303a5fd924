using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// One import of one file, dry or real: the same code decides both. Rows are staged in a batch of the store in chunks, so that
/// nothing is visible before all rows were read, and residents' writes pass in between. Used once.
/// </summary>
internal sealed class ImportRun(ImportTarget target, ImportRequest request, Action<RowOutcome>? onRow = null)
{
    private const int ChunkRows = 200;
    private readonly ImportDefinition _definition = target.Definition;
    private readonly SeenKeys _seen = new();
    private readonly RowLog _log = new(onRow);
    private RecordBatch? _batch;

    /// <summary>Runs to the end. What is wrong with the file comes back in the report; then, and when cancelled, nothing was written.</summary>
    /// <param name="source">The file.</param>
    /// <param name="progress">Told the number of the row reached, after each chunk.</param>
    /// <param name="cancellationToken">Gives the import up. Once the batch is being opened it is too late.</param>
    public async Task<ImportReport> RunAsync(TableSource source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (Prepare(source, out var reader) is { } fault)
            {
                return Report(fault);
            }

            var sieve = new RowSieve(request.Mapping);
            foreach (var chunk in source.Rows(request.Mapping.Sheet).Where(sieve.Passes).Chunk(ChunkRows))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TakeAsync([.. chunk.Select(reader!.Read)], cancellationToken);
                progress?.Report(chunk[^1].Number);
            }

            return await FinishAsync(cancellationToken);
        }
        catch (TableFileException e)
        {
            await DiscardAsync();
            return Report(e.Note);
        }
        catch (OperationCanceledException)
        {
            await DiscardAsync();
            return Report(new ImportNote { Code = "import.run.cancelled" });
        }
        catch
        {
            await DiscardAsync();
            throw;
        }
    }

    private ImportNote? Prepare(TableSource source, out RowReader? reader)
    {
        reader = null;
        var mapping = request.Mapping;
        if (mapping.Sheet > source.Sheets.Count)
        {
            return new ImportNote { Code = "import.file.sheet", Args = [$"{mapping.Sheet}", $"{source.Sheets.Count}"] };
        }

        // Without a header the widest of the first rows shows how many columns there are: text files leave out empty ends.
        var first = mapping.Header > 0
            ? source.Rows(mapping.Sheet).FirstOrDefault(r => r.Number == mapping.Header)
            : source.Rows(mapping.Sheet).Take(50).MaxBy(r => r.Cells.Length);
        if (first is null)
        {
            return new ImportNote { Code = "import.file.rows" };
        }

        if (ColumnResolver.Resolve(mapping, first, out var fault) is { } columns)
        {
            reader = new RowReader(target, request, columns);
        }

        return fault;
    }

    private async Task TakeAsync(IReadOnlyList<ReadRow> rows, CancellationToken cancellationToken)
    {
        var stored = Stored(rows.Where(r => r.Key is not null && r.Faults.Count == 0).Select(r => r.Key!));
        var items = new List<(BatchItem Item, RowOutcome Outcome)>();
        foreach (var row in rows)
        {
            var (outcome, item) = Decide(row, stored);
            if (item is null || request.IsDryRun)
            {
                _log.Add(outcome);
            }
            else
            {
                items.Add((item, outcome));
            }
        }

        await StageAsync(items, cancellationToken);
    }

    private (RowOutcome Outcome, BatchItem? Item) Decide(ReadRow row, Dictionary<string, Record> stored)
    {
        var outcome = new RowOutcome { Row = row.Number, Kind = RowKind.Unchanged, Title = row.Title, Flags = row.Flags };
        if (row.Faults.Count > 0 || row.Key is null)
        {
            if (row.Key is not null)
            {
                _seen.AddInvalid(row.Key);
            }

            return (outcome with { Kind = RowKind.Invalid, Reasons = row.Faults }, null);
        }

        if (_seen.Add(row.Key, row.Number) is { } duplicate)
        {
            return (outcome with { Kind = RowKind.Duplicate, Reasons = [new RowNote(0, duplicate)] }, null);
        }

        Complete(row);
        if (!stored.TryGetValue(row.Key, out var record))
        {
            return (outcome with { Kind = RowKind.New }, BatchItem.Insert(target.Collection, row.Body));
        }

        if (record.Body.Text(_definition.HashField) == row.Hash)
        {
            return (outcome, null);
        }

        var patch = BodyChange.Between(_definition, record.Body.ToJson(), row);
        return patch.Count == 0
            ? (outcome, null)
            : (outcome with { Kind = RowKind.Changed, Fields = [.. patch.Select(p => p.Key).Where(n => n != _definition.HashField)] },
                BatchItem.Change(target.Collection, record.Id, record.Version, patch));
    }

    private void Complete(ReadRow row)
    {
        row.Body[_definition.SourceField] = request.Source;
        row.Body[_definition.KeyField] = row.Key;
        row.Body[_definition.HashField] = row.Hash;
        if (_definition.FlagsField is { } flags)
        {
            var names = row.Flags.Select(f => f.Note.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            row.Body[flags] = row.Flags.Count == 0 ? null : new JsonArray([.. names.Select(n => (JsonNode)n)]);
        }
    }

    private Dictionary<string, Record> Stored(IEnumerable<string> keys)
    {
        var wanted = keys.Distinct(StringComparer.Ordinal).Select(k => (FieldValue)k).ToList();
        var found = new Dictionary<string, Record>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return found;
        }

        var query = new RecordQuery { Collection = target.Collection, Filters = [RecordFilter.AnyOf(_definition.KeyField, wanted)], Take = 1000 };
        foreach (var record in target.Store.Find(query).Records)
        {
            found.TryAdd(record.Body.Text(_definition.KeyField)!, record);
        }

        return found;
    }

    private async Task StageAsync(List<(BatchItem Item, RowOutcome Outcome)> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        _batch ??= await target.Store.BeginBatchAsync(
            new WriteContext { Actor = request.Actor, Why = ImportWhy.Of(target.Collection, request.Source) }, cancellationToken);
        var refused = await _batch.StageAsync([.. items.Select(i => i.Item)], cancellationToken);
        for (var i = 0; i < items.Count; i++)
        {
            var rule = refused.FirstOrDefault(r => r.Index == i)?.Rule;
            _log.Add(rule is null ? items[i].Outcome : items[i].Outcome with
            {
                Kind = RowKind.Invalid,
                Reasons = [new RowNote(0, new ImportNote { Code = "import.fault.unique", Args = [rule] })],
            });
        }
    }

    private async Task<ImportReport> FinishAsync(CancellationToken cancellationToken)
    {
        ImportNote? note = null;
        if (_log.Counts.Rows == 0)
        {
            note = new ImportNote { Code = "import.file.rows" };
        }
        else if (request.IsComplete && _log.Counts.Valid == 0)
        {
            // A wrong mapping makes every row invalid; it must not close all that the source ever brought.
            note = new ImportNote { Code = "import.run.nothing" };
        }
        else if (request.IsComplete && _definition.CloseHandler is { } close)
        {
            await CloseMissingAsync(target.Handlers.Closes[close], cancellationToken);
        }

        if (_batch is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _batch.OpenAsync(CancellationToken.None);
            if (request.Opened is { } opened)
            {
                await opened(Report(note));
            }
        }

        return Report(note);
    }

    private async Task CloseMissingAsync(CloseHandler close, CancellationToken cancellationToken)
    {
        var context = new RowContext { Today = request.Today, Source = request.Source, Settings = target.Settings };
        string? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var query = new RecordQuery
            {
                Collection = target.Collection,
                Filters = [RecordFilter.Equal(_definition.SourceField, request.Source)],
                Take = ChunkRows,
                After = after,
            };
            var page = target.Store.Find(query);
            var items = page.Records.Where(IsMissing).Select(r => Close(r, close(r.Body.ToJson(), context))).OfType<(BatchItem, RowOutcome)>().ToList();
            if (request.IsDryRun)
            {
                items.ForEach(i => _log.Add(i.Item2));
            }
            else
            {
                await StageAsync(items, cancellationToken);
            }

            after = page.Next;
        }
        while (after is not null);
    }

    // Records of this very batch are hidden, and those that staff wrote under the source's name have no key.
    private bool IsMissing(Record record) => record.Body.Text(_definition.KeyField) is { } key && !_seen.Contains(key);

    private (BatchItem Item, RowOutcome Outcome)? Close(Record record, JsonObject? patch)
    {
        if (patch is null)
        {
            return null;
        }

        var titles = _definition.Fields.Where(f => f.Required).Select(f => record.Body.Text(f.Id)).Where(t => !string.IsNullOrEmpty(t));
        var outcome = new RowOutcome { Row = 0, Kind = RowKind.Closed, Title = string.Join(" · ", titles.Take(3)), Fields = [.. patch.Select(p => p.Key)] };
        patch[_definition.HashField] = null;
        return (BatchItem.Close(target.Collection, record.Id, record.Version, patch), outcome);
    }

    // Not cancellable: what is staged must not stay behind.
    private async Task DiscardAsync()
    {
        if (_batch is not null)
        {
            await _batch.DiscardAsync(CancellationToken.None);
            _batch = null;
        }
    }

    private ImportReport Report(ImportNote? fault) => new() { Counts = _log.Counts, Rows = _log.Kept, Fault = fault, Batch = request.IsDryRun ? null : _batch?.Id };
}
