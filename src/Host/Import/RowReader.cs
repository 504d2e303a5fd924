using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Turns rows of cells into bodies: every mapped cell through its reader, then the whole row through the module's handler.</summary>
internal sealed class RowReader
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ImportTarget _target;
    private readonly ImportRequest _request;
    private readonly List<(int Column, ValueReader Reader, ReadContext Context)> _columns = [];
    private readonly List<(int Column, string Field)> _keys = [];
    private readonly HashSet<string> _fills = new(StringComparer.Ordinal);
    private readonly RowHandler? _judge;

    /// <param name="target">The module's side.</param>
    /// <param name="request">The clerk's side.</param>
    /// <param name="columns">The mapping's columns by number.</param>
    public RowReader(ImportTarget target, ImportRequest request, IReadOnlyList<(int Column, string Field)> columns)
    {
        (_target, _request) = (target, request);
        foreach (var (column, id) in columns)
        {
            var field = target.Definition.Fields.First(f => f.Id == id);
            _columns.Add((column, Find(field), new ReadContext { Today = request.Today, Field = field, Settings = target.Settings }));
            _fills.UnionWith(field.Fills.Count > 0 ? field.Fills : [field.Id]);
        }

        _keys.AddRange(request.Mapping.Key.Select(k => columns.First(c => c.Field == k)));
        _judge = target.Definition.RowHandler is { } name ? target.Handlers.Rows[name] : null;
    }

    public ReadRow Read(TableRow row)
    {
        var body = new JsonObject();
        var faults = new List<RowNote>();
        var flags = new List<RowNote>();
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, reader, context) in _columns)
        {
            if (ReadCell(row, column, reader, context, body, faults, flags) is { } secret)
            {
                secrets[context.Field.Id] = secret;
            }
        }

        var hash = Hash(body.ToJsonString(Plain));
        var verdict = Judge(body, row.Number, faults, flags);
        faults.AddRange(verdict.Invalid.Select(n => new RowNote(ColumnOf(n), n)));
        flags.AddRange(verdict.Flags.Select(n => new RowNote(ColumnOf(n), n)));
        var key = Identify(row, body, verdict);
        if (key is null && faults.Count == 0)
        {
            faults.Add(new RowNote(0, new ImportNote { Code = "import.fault.key", Args = [string.Join(", ", _target.Definition.Identity)] }));
        }

        return new ReadRow
        {
            Number = row.Number,
            Body = body,
            Title = Title(row),
            Key = key is null ? null : Hash($"{_request.Source}\0{key}"),
            FormerKey = _target.Definition.FormerIdentity.Count > 0 ? Hash($"{_request.Source}\0{Fields(_target.Definition.FormerIdentity, body)}") : null,
            Secrets = secrets,
            Hash = hash,
            Fills = _fills,
            Faults = faults,
            Flags = flags,
        };
    }

    // Returns what is to be sealed.
    private static string? ReadCell(TableRow row, int column, ValueReader reader, ReadContext context, JsonObject body, List<RowNote> faults, List<RowNote> flags)
    {
        var field = context.Field;
        if (row.Faults is not null && row.Faults.TryGetValue(column, out var broken))
        {
            faults.Add(new RowNote(column, broken with { Field = field.Id }));
            return null;
        }

        var cell = row.Cell(column);
        var result = cell.IsEmpty || BuiltInReaders.IsNull(cell.Text) ? ReadResult.Nothing
            : LostDigits.In(cell) ? ReadResult.Faulty("import.fault.digits")
            : MadeDate.In(cell, field) ? MadeDate.Fault(cell)
            : Call(reader, cell, context);
        if (result.Fault is { } fault)
        {
            faults.Add(new RowNote(column, fault with { Field = field.Id }));
            return null;
        }

        if (field.Required && (result.Fields is null || result.Fields.All(f => f.Value is null)))
        {
            faults.Add(new RowNote(column, new ImportNote { Code = "import.fault.required", Args = [field.Id], Field = field.Id }));
        }

        flags.AddRange(result.Flags.Select(n => new RowNote(column, n with { Field = field.Id })));
        foreach (var (name, value) in result.Fields?.ToList() ?? [])
        {
            result.Fields!.Remove(name);
            body[name] = value;
        }

        return result.Secret;
    }

    private static ReadResult Call(ValueReader reader, CellText cell, ReadContext context)
    {
        try
        {
            return reader(cell, context);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A wall against plugin code: one cell it cannot stand costs one row, not the import.
            return ReadResult.Faulty("import.fault.reader");
        }
    }

    private RowVerdict Judge(JsonObject body, int number, List<RowNote> faults, List<RowNote> flags)
    {
        if (_judge is null)
        {
            return RowVerdict.Fine;
        }

        var context = new RowContext
        {
            Today = _request.Today,
            Source = _request.Source,
            Row = number,
            Settings = _target.Settings,
            Flags = [.. flags.Select(f => f.Note)],
        };
        try
        {
            return _judge(body, context);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A wall against plugin code. A row that is invalid anyway may miss what the handler counts on.
            return faults.Count > 0 ? RowVerdict.Fine : new RowVerdict { Invalid = [new ImportNote { Code = "import.fault.row" }] };
        }
    }

    // Keys made of mapped columns never meet keys made of other values, even when both say the same.
    private string? Identify(TableRow row, JsonObject body, RowVerdict verdict)
    {
        if (_keys.Count > 0 && _keys.TrueForAll(k => !row.Cell(k.Column).IsEmpty))
        {
            return "columns\0" + string.Join('\0', _keys.Select(k => row.Cell(k.Column).Text));
        }

        if (verdict.Key is { Length: > 0 } own)
        {
            return "module\0" + own;
        }

        return _target.Definition.Identity.Any(f => CellNormaliser.Key(body[f]?.ToString()).Length > 0) ? Fields(_target.Definition.Identity, body) : null;
    }

    private static string Fields(IReadOnlyList<string> identity, JsonObject body) =>
        "fields\0" + string.Join('\0', identity.Select(f => CellNormaliser.Key(body[f]?.ToString())));

    private int ColumnOf(ImportNote note) => note.Field is { } field && _columns.FindIndex(c => c.Context.Field.Id == field) is >= 0 and var at ? _columns[at].Column : 0;

    private string Title(TableRow row) =>
        string.Join(" · ", _columns.Where(c => c.Context.Field.Required && !PersonReaders.IsPersonal(c.Context.Field)).Select(c => BuiltInReaders.Quote(row.Cell(c.Column).Text)).Where(t => t.Length > 0).Take(3));

    private ValueReader Find(ImportField field) =>
        _target.Handlers.Readers.GetValueOrDefault(field.Reader) ?? _target.Readers[field.Reader];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
