using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Sheets;
using StationKiosk.Sdk.Texts;

namespace TrainingSignup.Attendance;

/// <summary>A list of hours as a sheet. It holds no time of making, so that the same list gives the same bytes.</summary>
internal static class HoursSheet
{
    private static readonly NationalIdField Identity = new() { Label = LocalizedText.Empty };

    public static Sheet Of(ITexts texts, string name, IReadOnlyList<HoursRow> rows, IReadOnlyDictionary<string, JsonObject>? clear, bool withMoney)
    {
        SheetColumn Column(string key, int width = 14) => new(texts["training-signup.column." + key], width);
        var columns = new List<SheetColumn> { Column("number", 8), Column("code"), Column("who") };
        if (clear is not null)
        {
            columns.AddRange([Column("id", 22), Column("phone", 16)]);
        }

        columns.AddRange([Column("days", 8), Column("hours-there"), Column("hours", 10), Column("enough", 10)]);
        if (withMoney)
        {
            columns.Add(Column("allowance"));
        }

        return new Sheet { Name = name, Columns = columns, Rows = [.. rows.Select(row => Cells(texts, row, clear, withMoney))] };
    }

    private static List<object?> Cells(ITexts texts, HoursRow row, IReadOnlyDictionary<string, JsonObject>? clear, bool withMoney)
    {
        var person = clear?.GetValueOrDefault(row.Seat.Case);
        var cells = new List<object?> { row.Seat.Number, row.Seat.Code, (string?)person?["name"] ?? row.Seat.Initials };
        if (clear is not null)
        {
            cells.AddRange([Identity.Show(person?["id"], texts.Language), (string?)person?["phone"]]);
        }

        cells.AddRange([row.Days, Math.Round(row.Minutes / 60m, 2), row.Percent, texts[row.IsEnough ? "training-signup.hours.yes" : "training-signup.hours.no"].Text]);
        if (withMoney)
        {
            cells.Add(row.Allowance);
        }

        return cells;
    }
}
