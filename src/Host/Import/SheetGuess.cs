using System.Security.Cryptography;
using System.Text;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What the wizard understood of one sheet.</summary>
internal sealed record SheetGuess
{
    /// <summary>Number from 1.</summary>
    public required int Sheet { get; init; }

    public required string Name { get; init; }

    /// <summary>Row of the header from 1; 0 = none.</summary>
    public required int Header { get; init; }

    public required IReadOnlyList<ColumnGuess> Columns { get; init; }

    /// <summary>The workbook hides it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>How well the sheet fits the definition; only to compare sheets of one file.</summary>
    public double Score { get; init; }

    /// <summary>The first rows of data, without title lines, header and totals.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>By which the same layout is known next time: the header's words, or the number of columns without one.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Header == 0 ? $"columns {Columns.Count}" : string.Join('\n', Columns.Select(c => CellNormaliser.Key(c.Header))))))[..32];

    public ImportMapping ToMapping() => new()
    {
        Sheet = Sheet,
        Header = Header,
        Columns = [.. Columns.Where(c => c.Field is not null).Select(c => new MappedColumn { From = new ColumnRef(c.Column, null), To = c.Field! })],
    };
}
