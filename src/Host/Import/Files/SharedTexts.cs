using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// The texts of a packed workbook, which its cells name by number. The first few million characters stay in memory; a file with more
/// leaves the others in a temporary file, so that memory stays flat whatever the file holds.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private const int MostInMemory = 8 << 20;
    private readonly List<string> _texts = [];
    private readonly List<long> _places = [];
    private FileStream? _further;
    private long _characters;

    public int Count => _texts.Count + _places.Count;

    public void Add(string text)
    {
        _characters += text.Length;
        if (_further is null && _characters <= MostInMemory)
        {
            _texts.Add(text);
            return;
        }

        _further ??= new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _places.Add(_further.Length);
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
        var end = at + 1 < _places.Count ? _places[at + 1] : _further!.Length;
        var bytes = new byte[end - _places[at]];
        _further!.Position = _places[at];
        _further.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _further?.Dispose();
}
