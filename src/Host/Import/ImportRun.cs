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
    private readonly UniqueGuard _guard = new(target);
    private readonly List<ImportNote> _notes = [];
    private RowReader? _reader;
    private int _hidden;
    private RecordBatch? _batch;

    /// <summary>Runs to the end. What is wrong with the file comes back in the report; then, and when cancelled, nothing was written.</summary>
    /// <param name="source">The file.</param>
    /// <param name="progress">Told the number of the row reached, after each chunk.</param>
    /// <param name="cancellationToken">Gives the import up. Once the batch is being opened it is too late.</param>
    public async Task<ImportReport> RunAsync(TableSource source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (Prepare(source) is { } fault)
            {
                return Report(fault);
            }

            foreach (var chunk in Entries(source).Chunk(ChunkRows))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TakeAsync([.. chunk.Select(_reader!.Read)], cancellationToken);
                progress?.Report(chunk[^1].Number);
            }

            _notes.AddRange([.. HiddenRows.Notes(_hidden, request.Mapping.Hidden), .. SheetTwins.Notes(source, request.Mapping.Sheet, request.Mapping.Header)]);
            return await FinishAsync(source, cancellationToken);
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

    // Rows that are no entries are counted: the figures add up to the rows that the clerk sees.
    private IEnumerable<TableRow> Entries(TableSource source)
    {
        var sieve = new RowSieve(request.Mapping);
        foreach (var row in source.Rows(request.Mapping.Sheet))
        {
            var place = sieve.Place(row);
            if (place == RowPlace.Data)
            {
                _hidden += row.IsHidden ? 1 : 0;
                yield return row;
            }
            else if (place != RowPlace.Outside)
            {
                _hidden += place == RowPlace.Hidden ? 1 : 0;
                _log.Add(RowOutcome.LeftOut(row, place));
            }
        }
    }

    private ImportNote? Prepare(TableSource source)
    {
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
            _reader = new RowReader(target, request, columns);
        }

        return fault;
    }

    private async Task TakeAsync(IReadOnlyList<ReadRow> rows, CancellationToken cancellationToken)
    {
        var stored = Stored(rows.Where(r => r.Key is not null && r.Faults.Count == 0).SelectMany(r => new[] { r.Key!, r.FormerKey ?? r.Key! }));
        var items = new List<(BatchItem Item, RowOutcome Outcome)>();
        foreach (var row in rows)
        {
            var (outcome, item) = Guarded(row, stored);
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

    // What a unique rule would refuse is refused before anything is written, in a dry run as in the run.
    private (RowOutcome Outcome, BatchItem? Item) Guarded(ReadRow row, Dictionary<string, Record> stored)
    {
        if (row.Key is not null && !stored.ContainsKey(row.Key) && _guard.Unowned(row) is { } met)
        {
            if (met.Body.Text(_definition.KeyField) is { } former)
            {
                // On this list it stands, under the key of another source, however wrong its row is.
                _seen.AddInvalid(former);
            }

            if (row.Faults.Count == 0)
            {
                stored[row.Key] = met;
            }
        }

        var (outcome, item) = Decide(row, stored);
        return item is not null && _guard.Refuses(row, stored.GetValueOrDefault(row.Key!)) is { } refusal
            ? (outcome with { Kind = RowKind.Invalid, Reasons = [new RowNote(0, refusal)] }, null)
            : (outcome, item);
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
        return RowOwner.Meets(_definition, row, stored) is { } record ? Change(row, record, outcome) : (outcome with { Kind = RowKind.New }, BatchItem.Insert(target.Collection, Sealed(row, OfStation(row.Body))));
    }

    private (RowOutcome Outcome, BatchItem? Item) Change(ReadRow row, Record record, RowOutcome outcome)
    {
        if (!RowOwner.IsSame(_definition, row, record))
        {
            return (outcome with { Kind = RowKind.Invalid, Reasons = [new RowNote(0, new ImportNote { Code = "import.fault.other-person" })] }, null);
        }

        var isSame = record.Body.Text(_definition.HashField) == row.Hash && record.Body.Text(_definition.KeyField) == row.Key;
        var patch = isSame ? [] : BodyChange.Between(_definition, record.Body.ToJson(), row);
        return patch.Count == 0
            ? (outcome, null)
            : (outcome with { Kind = RowKind.Changed, Fields = [.. patch.Select(p => p.Key).Where(n => n != _definition.HashField)] },
                BatchItem.Change(target.Collection, record.Id, record.Version, Sealed(row, patch)));
    }

    private JsonObject OfStation(JsonObject body)
    {
        if (target.Station is { } station)
        {
            body[Cases.CaseTable.Station] = station;
        }

        return body;
    }

    // A dry run writes nothing and takes no key.
    private JsonObject Sealed(ReadRow row, JsonObject body)
    {
        if (!request.IsDryRun && row.Secrets.Count > 0)
        {
            target.Seals!.Into(body, target.Collection, row.Secrets);
        }

        return body;
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

    private async Task StageAsync(IReadOnlyList<(BatchItem Item, RowOutcome Outcome)> items, CancellationToken cancellationToken)
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

    private async Task<ImportReport> FinishAsync(TableSource source, CancellationToken cancellationToken)
    {
        ImportNote? note = null;
        if (_log.Counts.Rows == _log.Counts.LeftOut)
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
            await CloseMissingAsync(source, target.Handlers.Closes[close], cancellationToken);
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

    private async Task CloseMissingAsync(TableSource source, CloseHandler close, CancellationToken cancellationToken)
    {
        SeeTwins(source);
        foreach (var items in new MissingRecords(target, request, close).Find(_seen))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.IsDryRun)
            {
                items.ToList().ForEach(i => _log.Add(i.Outcome));
            }
            else
            {
                await StageAsync(items, cancellationToken);
            }
        }
    }

    // What stands on another sheet of the same list is not missing.
    private void SeeTwins(TableSource source)
    {
        foreach (var (sheet, header) in SheetTwins.Of(source, request.Mapping.Sheet, request.Mapping.Header))
        {
            var sieve = new RowSieve(request.Mapping with { Sheet = sheet, Header = header });
            foreach (var key in source.Rows(sheet).Where(sieve.Passes).Select(r => _reader!.Read(r).Key).OfType<string>())
            {
                _seen.AddInvalid(key);
            }
        }
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

    private ImportReport Report(ImportNote? fault) => new() { Counts = _log.Counts, Rows = _log.Kept, Reasons = _log.Reasons, Notes = _notes, Fault = fault, Batch = request.IsDryRun ? null : _batch?.Id };
}
