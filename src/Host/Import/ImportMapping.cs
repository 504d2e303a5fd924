using System.Text.Json.Nodes;

namespace StationKiosk.Host.Import;

/// <summary>How a file's columns become fields: what the wizard remembers for a source, and what the command line is given.</summary>
internal sealed record ImportMapping
{
    /// <summary>Number of the sheet from 1.</summary>
    public int Sheet { get; init; } = 1;

    /// <summary>Number of the header's row from 1; 0 = none, and every row is data.</summary>
    public int Header { get; init; } = 1;

    /// <summary>Whether rows that the spreadsheet hides are entries like the others.</summary>
    public bool Hidden { get; init; }

    /// <summary>Fields that identify a row within its source; empty = the definition's own identity.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    public JsonObject ToJson()
    {
        var columns = new JsonArray();
        foreach (var column in Columns)
        {
            JsonNode from = column.From.Header is { } header ? header : column.From.Number;
            columns.Add((JsonNode)new JsonObject { ["from"] = from, ["to"] = column.To });
        }

        var json = new JsonObject
        {
            ["sheet"] = Sheet,
            ["header"] = Header,
            ["key"] = new JsonArray([.. Key.Select(k => (JsonNode)k)]),
            ["columns"] = columns,
        };
        if (Hidden)
        {
            json["hidden"] = true;
        }

        return json;
    }
}
