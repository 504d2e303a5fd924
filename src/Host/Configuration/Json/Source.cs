using System.Text;

namespace StationKiosk.Host.Configuration.Json;

/// <summary>
/// The bytes of one file. Lines and columns count from 1 and columns count UTF-16 units, as editors show them.
/// </summary>
internal sealed class Source(string name, byte[] bytes)
{
    private const int BomLength = 3;

    private readonly int[] _lineStarts = LineStarts(bytes);

    /// <summary>Path relative to the configuration folder, with forward slashes.</summary>
    public string Name { get; } = name;

    public byte[] Bytes { get; } = bytes;

    /// <summary>How many bytes of byte order mark to skip: the framework's reader does not skip them.</summary>
    public int TextStart => Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? BomLength : 0;

    public (int Line, int Column) At(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        var from = line == 0 ? TextStart : _lineStarts[line];
        var column = offset <= from ? 1 : Encoding.UTF8.GetCharCount(Bytes, from, offset - from) + 1;
        return (line + 1, column);
    }

    public int Offset(long line, long byteInLine)
    {
        var start = _lineStarts[Math.Min(line, _lineStarts.Length - 1)] + (line == 0 ? TextStart : 0);
        return (int)Math.Min(Bytes.Length, start + byteInLine);
    }

    private static int[] LineStarts(byte[] bytes)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
