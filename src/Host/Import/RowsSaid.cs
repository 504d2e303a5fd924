using System.Text.Json;
using System.Text.Json.Serialization;

namespace StationKiosk.Host.Import;

/// <summary>Everything that a run says of rows, in a file beside the upload: the report keeps some, the clerk may download all.</summary>
internal sealed class RowsSaid(string path) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };
    private readonly StreamWriter _writer = new(path, append: false);

    public void Add(RowOutcome row)
    {
        if (row.Reasons.Count > 0 || row.Flags.Count > 0)
        {
            _writer.WriteLine(JsonSerializer.Serialize(row, Json));
        }
    }

    /// <summary>What was said, in the order of the run; nothing when no run was.</summary>
    public static IEnumerable<RowOutcome> Read(string path) =>
        File.Exists(path) ? File.ReadLines(path).Select(line => JsonSerializer.Deserialize<RowOutcome>(line, Json)!) : [];

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
