using System.Globalization;
using System.Text.Json;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Reads a mapping strictly and says everything that is wrong with it at once: a wrong mapping would import wrong data.</summary>
internal sealed class MappingReader
{
    private static readonly string[] Members = ["sheet", "header", "hidden", "key", "columns"];
    private readonly ImportDefinition _definition;
    private readonly List<ImportNote> _faults = [];

    private MappingReader(ImportDefinition definition) => _definition = definition;

    /// <summary>The mapping, or null and the faults.</summary>
    public static ImportMapping? Read(string json, ImportDefinition definition, out IReadOnlyList<ImportNote> faults)
    {
        var reader = new MappingReader(definition);
        var mapping = reader.Read(json);
        faults = reader._faults;
        return reader._faults.Count == 0 ? mapping : null;
    }

    /// <summary>What is wrong with a mapping however it was made.</summary>
    public static IReadOnlyList<ImportNote> Check(ImportMapping mapping, ImportDefinition definition)
    {
        var reader = new MappingReader(definition);
        reader.Check(mapping);
        return reader._faults;
    }

    private ImportMapping? Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            Fault("import.mapping.json", Say((int)(e.LineNumber ?? 0) + 1), Say((int)(e.BytePositionInLine ?? 0) + 1));
            return null;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                Fault("import.mapping.json", "1", "1");
                return null;
            }

            var mapping = Read(document.RootElement);
            if (_faults.Count == 0)
            {
                Check(mapping);
            }

            return mapping;
        }
    }

    private ImportMapping Read(JsonElement root)
    {
        foreach (var member in root.EnumerateObject().Where(m => !Members.Contains(m.Name, StringComparer.Ordinal)))
        {
            Fault("import.mapping.member", member.Name, string.Join(", ", Members));
        }

        return new ImportMapping
        {
            Sheet = Whole(root, "sheet", 1, 1),
            Header = Whole(root, "header", 1, 0),
            Hidden = Flag(root, "hidden"),
            Key = Texts(root, "key"),
            Columns = Columns(root),
        };
    }

    private int Whole(JsonElement root, string name, int missing, int least)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return missing;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least)
        {
            return number;
        }

        Fault("import.mapping.number", name, Say(least));
        return missing;
    }

    private bool Flag(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        Fault("import.mapping.flag", name);
        return false;
    }

    private List<string> Texts(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(v => v.GetString()!)];
        }

        Fault("import.mapping.texts", name);
        return [];
    }

    private List<MappedColumn> Columns(JsonElement root)
    {
        var columns = new List<MappedColumn>();
        if (!root.TryGetProperty("columns", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            Fault("import.mapping.columns");
            return columns;
        }

        var place = 0;
        foreach (var item in list.EnumerateArray())
        {
            place++;
            if (Column(item) is { } column)
            {
                columns.Add(column);
            }
            else
            {
                Fault("import.mapping.column", Say(place));
            }
        }

        return columns;
    }

    private static MappedColumn? Column(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || item.EnumerateObject().Any(m => m.Name is not ("from" or "to"))
            || !item.TryGetProperty("to", out var to) || to.ValueKind != JsonValueKind.String || !item.TryGetProperty("from", out var from))
        {
            return null;
        }

        return from.ValueKind switch
        {
            JsonValueKind.Number when from.TryGetInt32(out var number) && number >= 1 => new MappedColumn { From = new ColumnRef(number, null), To = to.GetString()! },
            JsonValueKind.String when from.GetString() is { Length: > 0 } header => new MappedColumn { From = new ColumnRef(0, header), To = to.GetString()! },
            _ => null,
        };
    }

    private void Check(ImportMapping mapping)
    {
        var ids = _definition.Fields.Select(f => f.Id).ToList();
        foreach (var column in mapping.Columns.Where(c => !ids.Contains(c.To, StringComparer.Ordinal)))
        {
            Fault("import.mapping.field", column.To, string.Join(", ", ids));
        }

        foreach (var twice in mapping.Columns.GroupBy(c => c.To, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Fault("import.mapping.twice", twice.Key);
        }

        foreach (var key in mapping.Key.Where(k => !mapping.Columns.Any(c => c.To == k)))
        {
            Fault("import.mapping.key", key);
        }

        foreach (var column in mapping.Columns.Where(c => c.From.Header is not null && mapping.Header == 0))
        {
            Fault("import.mapping.noheader", column.From.Header!);
        }

        foreach (var field in _definition.Fields.Where(f => f.Required && !mapping.Columns.Any(c => c.To == f.Id)))
        {
            _faults.Add(new ImportNote { Code = "import.mapping.required", Args = [field.Id], Field = field.Id });
        }
    }

    private void Fault(string code, params string[] args) => _faults.Add(new ImportNote { Code = code, Args = args });

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
