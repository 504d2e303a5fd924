namespace StationKiosk.Host.Import.Files;

/// <summary>What the bytes of a text file look like, counted in one pass.</summary>
internal sealed class ByteSurvey
{
    private int _expected;
    private int _lead;

    public bool HasZero { get; private set; }

    /// <summary>Characters of several bytes that are right in UTF-8.</summary>
    public long Utf8Whole { get; private set; }

    /// <summary>Bytes that are no part of a character in UTF-8.</summary>
    public long Utf8Cut { get; private set; }

    /// <summary>Pairs of bytes in the way of the old Chinese encodings.</summary>
    public long Pairs { get; private set; }

    /// <summary>Pairs that are a common simplified character in GB 18030.</summary>
    public long CommonGb { get; private set; }

    private long CommonBig5 { get; set; }

    /// <summary>Nearly all pairs are common traditional characters and few are common simplified ones.</summary>
    public bool LooksBig5 => Pairs > 0 && CommonBig5 * 10 >= Pairs * 8 && CommonGb * 2 < Pairs;

    public static ByteSurvey Of(Stream stream, byte[] buffer)
    {
        var survey = new ByteSurvey();
        stream.Position = 0;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            foreach (var b in buffer.AsSpan(0, read))
            {
                survey.HasZero |= b == 0;
                survey.Utf8(b);
                survey.Pair(b);
            }
        }

        return survey;
    }

    private void Utf8(byte b)
    {
        if (_expected > 0 && (b & 0xC0) == 0x80)
        {
            Utf8Whole += --_expected == 0 ? 1 : 0;
            return;
        }

        Utf8Cut += _expected > 0 ? 1 : 0;
        _expected = b switch
        {
            < 0x80 => 0,
            >= 0xC2 and < 0xE0 => 1,
            >= 0xE0 and < 0xF0 => 2,
            >= 0xF0 and < 0xF5 => 3,
            _ => 0,
        };
        Utf8Cut += b >= 0x80 && _expected == 0 ? 1 : 0;
    }

    private void Pair(byte b)
    {
        if (_lead == 0)
        {
            _lead = b >= 0x81 ? b : 0;
            return;
        }

        Pairs++;
        CommonGb += _lead is >= 0xB0 and <= 0xD7 && b >= 0xA1 ? 1 : 0;
        CommonBig5 += _lead is >= 0xA4 and <= 0xC6 && b is (>= 0x40 and <= 0x7E) or >= 0xA1 ? 1 : 0;
        _lead = 0;
    }
}
