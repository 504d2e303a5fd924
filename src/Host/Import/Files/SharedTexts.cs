using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// The texts of a packed workbook, which its cells name by number. The first few million characters stay in memory; a file with more
/// leaves the others in a temporary file, so that memory stays flat whatever the file holds.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private const int MostInMemory = 8 << 20;

    // A list of millions that doubles itself would need more room than its numbers do.
    private const int Block = 1 << 16;
    private readonly List<string> _texts = [];
    private readonly List<long[]> _places = [];
    private int _placed;
    private FileStream? _further;
    private long _characters;

    public int Count => _texts.Count + _placed;

    public void Add(string text)
    {
        _characters += text.Length;
        if (_further is null && _characters <= MostInMemory)
        {
            _texts.Add(text);
            return;
        }

        _further ??= new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        if (_placed % Block == 0)
        {
            _places.Add(new long[Block]);
        }

        _places[^1][_placed++ % Block] = _further.Length;
        _further.Position = _further.Length;
        _further.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The text of a number; empty when there is none.</summary>
    public string At(int number)
    {
        if (number < 0 || number >= Count)
        {
            return "";
        }

        if (number < _texts.Count)
        {
            return _texts[number];
        }

        var at = number - _texts.Count;
        var (begin, end) = (Place(at), at + 1 < _placed ? Place(at + 1) : _further!.Length);
        var bytes = new byte[end - begin];
        _further!.Position = begin;
        _further.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _further?.Dispose();

    private long Place(int at) => _places[at / Block][at % Block];
}
