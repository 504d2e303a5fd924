using System.Text.Json;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>One row of a copied table, written and read.</summary>
internal static class CopiedRow
{
    public static void Write(BinaryWriter writer, TableRow row)
    {
        writer.Write7BitEncodedInt(row.Number);
        writer.Write(row.IsHidden);
        writer.Write(row.Faults is null ? "" : JsonSerializer.Serialize(row.Faults));
        writer.Write7BitEncodedInt(row.Cells.Length);
        foreach (var cell in row.Cells)
        {
            Write(writer, cell);
        }
    }

    public static TableRow Read(BinaryReader reader)
    {
        var number = reader.Read7BitEncodedInt();
        var isHidden = reader.ReadBoolean();
        var faults = reader.ReadString();
        var cells = new CellText[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = ReadCell(reader);
        }

        return new TableRow(number, cells, faults.Length == 0 ? null : JsonSerializer.Deserialize<Dictionary<int, ImportNote>>(faults)) { IsHidden = isHidden };
    }

    private static void Write(BinaryWriter writer, CellText cell)
    {
        var kind = (cell.IsEmpty ? CellKind.Empty : CellKind.Text)
            | (cell.Raw != cell.Text ? CellKind.Raw : CellKind.Empty) | (cell.Number is null ? CellKind.Empty : CellKind.Number) | (cell.Moment is null ? CellKind.Empty : CellKind.Moment) | (cell.Is1904 ? CellKind.Is1904 : CellKind.Empty);
        writer.Write((byte)kind);
        if (kind.HasFlag(CellKind.Text))
        {
            writer.Write(cell.Text);
        }

        if (kind.HasFlag(CellKind.Raw))
        {
            writer.Write(cell.Raw);
        }

        if (cell.Number is { } number)
        {
            writer.Write(number);
        }

        if (cell.Moment is { } moment)
        {
            writer.Write(moment.Ticks);
        }
    }

    private static CellText ReadCell(BinaryReader reader)
    {
        var kind = (CellKind)reader.ReadByte();
        if (kind == CellKind.Empty)
        {
            return default;
        }

        var text = kind.HasFlag(CellKind.Text) ? reader.ReadString() : "";
        var raw = kind.HasFlag(CellKind.Raw) ? reader.ReadString() : text;
        return new CellText
        {
            Text = text,
            Raw = raw,
            Number = kind.HasFlag(CellKind.Number) ? reader.ReadDouble() : null,
            Moment = kind.HasFlag(CellKind.Moment) ? new DateTime(reader.ReadInt64(), DateTimeKind.Unspecified) : null,
            Is1904 = kind.HasFlag(CellKind.Is1904),
        };
    }
}
