using System.Text;
using System.Text.Json;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// A table as it was read once, in a file of our own that costs nothing to read again: rows of cells, then what is known of each sheet,
/// then where that begins. It is written by the process that reads the clerk's file and never leaves the machine.
/// </summary>
internal sealed class TableCopy : TableSource
{
    private const int Mark = 0x31544B53;
    private readonly string _path;
    private readonly IReadOnlyList<CopiedSheet> _sheets;

    private TableCopy(string path, IReadOnlyList<CopiedSheet> sheets) => (_path, _sheets) = (path, sheets);

    public override IReadOnlyList<string> Sheets => [.. _sheets.Select(s => s.Name)];

    public static TableCopy Open(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        stream.Position = stream.Length - sizeof(long) - sizeof(int);
        var at = reader.ReadInt64();
        if (reader.ReadInt32() != Mark)
        {
            throw new TableFileException("import.run.interrupted");
        }

        stream.Position = at;
        return new TableCopy(path, JsonSerializer.Deserialize<List<CopiedSheet>>(reader.ReadString())!);
    }

    public static void Write(TableSource source, string path, ImportLimits limits)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var sheets = new List<CopiedSheet>();
        for (var sheet = 1; sheet <= source.Sheets.Count; sheet++)
        {
            writer.Flush();
            var (begin, rows) = (stream.Position, 0);
            foreach (var row in source.Rows(sheet).Where(r => !r.IsEmpty))
            {
                CopiedRow.Write(writer, row);
                rows++;
                if (stream.Position > limits.CopyBytes)
                {
                    throw new TableFileException("import.file.bomb", (limits.CopyBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            sheets.Add(new CopiedSheet { Name = source.Sheets[sheet - 1], IsHidden = source.IsHidden(sheet), Begin = begin, Rows = rows });
        }

        writer.Flush();
        var at = stream.Position;
        writer.Write(JsonSerializer.Serialize(sheets));
        writer.Write(at);
        writer.Write(Mark);
    }

    public override bool IsHidden(int sheet) => _sheets[sheet - 1].IsHidden;

    public override IEnumerable<TableRow> Rows(int sheet)
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        stream.Position = _sheets[sheet - 1].Begin;
        for (var row = 0; row < _sheets[sheet - 1].Rows; row++)
        {
            yield return CopiedRow.Read(reader);
        }
    }
}
