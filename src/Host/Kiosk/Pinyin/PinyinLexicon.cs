using System.Runtime.InteropServices;
using System.Text;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// Every word the input method knows, in a dozen arrays: keys (readings without tones or spaces, sorted),
/// the words under each key (cheapest first), and the words' text and syllables. A cost is −ln(probability)
/// in thousandths. Immutable, about 11 MB, read from the assembly on first use.
/// </summary>
internal sealed class PinyinLexicon
{
    private static readonly Lazy<PinyinLexicon> FromAssembly = new(LoadFromAssembly);

    private readonly string[] _syllables;
    private readonly int[] _keyStart;
    private readonly byte[] _keyLetters;
    private readonly int[] _keyWord;
    private readonly ushort[] _cost;
    private readonly int[] _textStart;
    private readonly char[] _text;
    private readonly ushort[] _reading;
    private readonly int[] _abbreviations;

    private PinyinLexicon(Stream file)
    {
        using var reader = new BinaryReader(file, Encoding.ASCII, leaveOpen: true);
        if (reader.ReadInt32() != 0x59504B53 || reader.ReadInt32() != 1)
        {
            throw new InvalidDataException("The input method's word file has an unknown format.");
        }

        var (syllableBytes, keys, letters, words) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (textUnits, abbreviations, nameBytes) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        _syllables = Encoding.ASCII.GetString(Read<byte>(file, syllableBytes)).Split('\n');
        _keyStart = Read<int>(file, keys + 1);
        _keyLetters = Read<byte>(file, letters);
        _keyWord = Read<int>(file, keys + 1);
        _cost = Read<ushort>(file, words);
        _textStart = Read<int>(file, words + 1);
        _text = Read<char>(file, textUnits);
        _reading = Read<ushort>(file, textUnits);
        _abbreviations = Read<int>(file, abbreviations);
        Names = new NameTable(Encoding.UTF8.GetString(Read<byte>(file, nameBytes)));
    }

    public static PinyinLexicon Shared => FromAssembly.Value;

    public NameTable Names { get; }

    public IReadOnlyList<string> Syllables => _syllables;

    public int WordCount => _cost.Length;

    public KeyRange AllKeys => new(0, _keyWord.Length - 1);

    public static PinyinLexicon Load(Stream file) => new(file);

    /// <summary>The keys of <paramref name="range"/> whose letter at <paramref name="depth"/> is the given one.</summary>
    public KeyRange Narrow(KeyRange range, int depth, char letter)
    {
        var first = Bound(range, depth, letter);
        return first == range.End ? default : new KeyRange(first, Bound(new KeyRange(first, range.End), depth, letter + 1));
    }

    /// <summary>Whether the first key of the range has exactly this length: it is then the prefix itself.</summary>
    public bool StartsWithKeyOf(KeyRange range, int length) => range.Start < range.End && KeyLength(range.Start) == length;

    public int KeyLength(int key) => _keyStart[key + 1] - _keyStart[key];

    public int FirstWord(int key) => _keyWord[key];

    public int EndWord(int key) => _keyWord[key + 1];

    public int Cost(int word) => _cost[word];

    public ReadOnlySpan<char> Text(int word) => _text.AsSpan(_textStart[word].._textStart[word + 1]);

    /// <summary>How the word's character at this index is read.</summary>
    public string Syllable(int word, int index) => _syllables[_reading[_textStart[word] + index]];

    /// <summary>The commoner words of these initials, our vocabulary first, then the cheapest.</summary>
    public ReadOnlySpan<int> Abbreviated(ReadOnlySpan<char> initials)
    {
        var (start, end) = (AbbreviationBound(initials, orEqual: false), AbbreviationBound(initials, orEqual: true));
        return _abbreviations.AsSpan(start..end);
    }

    private static PinyinLexicon LoadFromAssembly()
    {
        using var file = typeof(PinyinLexicon).Assembly.GetManifestResourceStream("pinyin.bin")
            ?? throw new InvalidOperationException("This build has no word file for the input method: it was built with SkipNpm.");
        return new PinyinLexicon(file);
    }

    private static T[] Read<T>(Stream file, int count) where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private int Bound(KeyRange range, int depth, int letter)
    {
        var (low, high) = (range.Start, range.End);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var at = _keyStart[middle] + depth;
            var found = at < _keyStart[middle + 1] ? _keyLetters[at] : 0;
            (low, high) = found < letter ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int AbbreviationBound(ReadOnlySpan<char> initials, bool orEqual)
    {
        var (low, high) = (0, _abbreviations.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = CompareInitials(_abbreviations[middle], initials);
            (low, high) = order < 0 || (orEqual && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int CompareInitials(int word, ReadOnlySpan<char> initials)
    {
        var length = _textStart[word + 1] - _textStart[word];
        for (var index = 0; index < Math.Min(length, initials.Length); index++)
        {
            var order = Syllable(word, index)[0] - initials[index];
            if (order != 0)
            {
                return order;
            }
        }

        return length - initials.Length;
    }
}
