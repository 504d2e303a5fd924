using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>The identities of a file's rows. Sixteen bytes and a number each, so that a long file does not fill the memory.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<UInt128, int> _rows = [];

    /// <summary>Whether a row, even an invalid one, has this identity.</summary>
    public bool Contains(string key) => _rows.ContainsKey(Number(key));

    /// <summary>Notes a row that cannot be taken: its record is not missing from the list.</summary>
    public void AddInvalid(string key) => _rows.TryAdd(Number(key), 0);

    /// <summary>Notes a row; returns what to say when an earlier row has the same identity.</summary>
    public ImportNote? Add(string key, int row)
    {
        var number = Number(key);
        if (_rows.TryGetValue(number, out var first) && first > 0)
        {
            return new ImportNote { Code = "import.fault.duplicate", Args = [first.ToString(CultureInfo.InvariantCulture)] };
        }

        _rows[number] = row;
        return null;
    }

    private static UInt128 Number(string key) => UInt128.Parse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
