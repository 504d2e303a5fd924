using System.Text.Json.Nodes;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What the wizard shows of an uploaded file: its sheets, the columns of one with what they seem to be, and the first rows.</summary>
internal sealed record ImportLook
{
    private const int RowsRead = 5;

    /// <summary>Sheets that have rows, by number and name.</summary>
    public required IReadOnlyList<KeyValuePair<int, string>> Sheets { get; init; }

    public required SheetGuess Sheet { get; init; }

    /// <summary>The columns stand as somebody used them for this source before.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Fields by column.</summary>
    public required IReadOnlyDictionary<int, string> Fields { get; init; }

    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Whether what the spreadsheet hides is taken too.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether the spreadsheet hides something, so that there is a choice.</summary>
    public bool HasHidden => Hidden || Notes.Any(n => n.Code.StartsWith("import.note.hidden", StringComparison.Ordinal));

    /// <summary>What the clerk should know of the file: other sheets with the same heading, rows that are hidden.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>The best guess, or what was asked for; null when the file has no rows at all.</summary>
    public static ImportLook? Of(TableSource source, ImportDefinition definition, DateOnly today, int? sheet, int? header, bool hidden = false)
    {
        var guesses = new TableLayout(definition, today).Guess(source, hidden);
        if (guesses.Count == 0)
        {
            return null;
        }

        var best = guesses.FirstOrDefault(g => g.Sheet == sheet) ?? guesses[0];
        if (header is { } row && row != best.Header)
        {
            best = new TableLayout(definition, today).GuessAt(source, best.Sheet, row, hidden);
        }

        return new ImportLook
        {
            Sheets = [.. guesses.OrderBy(g => g.Sheet).Select(g => KeyValuePair.Create(g.Sheet, g.Name))],
            Sheet = best,
            Fields = best.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Column, c => c.Field!),
            Hidden = hidden,
            Notes = [.. SheetTwins.Notes(source, best.Sheet, best.Header), .. HiddenRows.Notes(source, best.ToMapping() with { Hidden = hidden })],
        };
    }

    public ImportLook Remembering(ImportMapping? mapping) => mapping is null || mapping.Columns.Any(c => c.From.Header is not null) ? this : this with
    {
        IsRemembered = true,
        Fields = mapping.Columns.Where(c => c.From.Number <= Sheet.Columns.Count).ToDictionary(c => c.From.Number, c => c.To),
        Key = mapping.Key,
    };

    public ImportMapping ToMapping() => new()
    {
        Sheet = Sheet.Sheet,
        Header = Sheet.Header,
        Hidden = Hidden,
        Key = Key,
        Columns = [.. Fields.OrderBy(f => f.Key).Select(f => new MappedColumn { From = new ColumnRef(f.Key, null), To = f.Value })],
    };

    /// <summary>How the first rows are understood; empty when the columns do not make a mapping yet.</summary>
    public IReadOnlyList<ReadRow> Read(ImportTarget target, string source, DateOnly today)
    {
        if (Fields.Values.Distinct(StringComparer.Ordinal).Count() != Fields.Count || Key.Any(k => !Fields.Values.Contains(k, StringComparer.Ordinal)))
        {
            return [];
        }

        var request = new ImportRequest { Mapping = ToMapping(), Source = source, Today = today, IsDryRun = true };
        var reader = new RowReader(target, request, [.. Fields.OrderBy(f => f.Key).Select(f => (f.Key, f.Value))]);
        return [.. Sheet.Rows.Take(RowsRead).Select(reader.Read)];
    }

    /// <summary>Whether a field's value tells a clerk how a row was understood; what the host and the module keep for themselves does not.</summary>
    public static bool IsTelling(ImportDefinition definition, string field, IEnumerable<JsonObject> bodies) =>
        field != definition.SourceField && !definition.OnlyNew.Contains(field, StringComparer.Ordinal) && bodies.Any(b => b[field] is not null);
}
