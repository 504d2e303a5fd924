using System.Globalization;
using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// Cuts a text into records and cells. Quotation marks count at the beginning of a cell, behind blanks too; one that never closes is
/// named with its row, because it swallows everything behind it.
/// </summary>
internal sealed class CsvText(TextReader reader, char separator, ImportLimits limits)
{
    private readonly StringBuilder _cell = new();
    private readonly char[] _buffer = new char[1 << 14];
    private int _at;
    private int _read;
    private int _row;
    private int _length;

    /// <summary>The records with their numbers from 1; an empty line is one as well.</summary>
    public IEnumerable<(int Number, List<string> Cells)> Records()
    {
        while (Peek() >= 0)
        {
            _row++;
            _length = 0;
            var cells = new List<string>();
            do
            {
                cells.Add(Cell());
            }
            while (TakeSeparator());

            yield return (_row, cells);
        }
    }

    private string Cell()
    {
        _cell.Clear();
        while (Peek() == ' ' && separator != ' ')
        {
            Take();
        }

        if (Peek() == '"')
        {
            _cell.Clear();
            Next();
            Quoted();
        }

        while (Peek() is >= 0 and not ('\r' or '\n') && Peek() != separator)
        {
            Take();
        }

        return _cell.ToString();
    }

    private void Quoted()
    {
        while (true)
        {
            if (Peek() < 0 || _length > limits.LineLength)
            {
                throw new TableFileException("import.file.quote", Say(_row));
            }

            var c = Next();
            if (c == '"' && Peek() != '"')
            {
                SkipBlanks();
                return;
            }

            if (c == '"')
            {
                Next();
            }

            Append((char)c);
        }
    }

    // Blanks between a closing mark and the separator are no part of the cell.
    private void SkipBlanks()
    {
        while (Peek() == ' ')
        {
            Next();
        }
    }

    private bool TakeSeparator()
    {
        if (Peek() == separator)
        {
            Next();
            return true;
        }

        if (Peek() == '\r')
        {
            Next();
        }

        if (Peek() == '\n')
        {
            Next();
        }

        return false;
    }

    private void Take() => Append((char)Next());

    private void Append(char c)
    {
        _cell.Append(c);
        if (++_length > limits.LineLength)
        {
            throw new TableFileException("import.file.cell", Say(_row));
        }
    }

    private int Peek()
    {
        if (_at == _read)
        {
            (_at, _read) = (0, reader.Read(_buffer, 0, _buffer.Length));
        }

        return _read == 0 ? -1 : _buffer[_at];
    }

    private int Next()
    {
        var next = Peek();
        _at += next >= 0 ? 1 : 0;
        return next;
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
