using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Settings;
using StationKiosk.Sdk.Import;

namespace BedBooking.Import;

/// <summary>Hotels, rooms and beds as one table, a bed in each row, and the list of employers with its dates, grades and quotas.</summary>
internal static class BedImport
{
    public const string Rows = "bed";
    public const string EmployerRows = "employer";

    public static Dictionary<string, ImportDefinition> Of(BedSettings settings) => new(StringComparer.Ordinal)
    {
        [Words.Beds] = new()
        {
            Id = Words.Beds,
            Collection = Words.Beds,
            Title = settings.Label("import-beds"),
            Fields = [.. BedColumns(new Columns(settings))],
            RowHandler = Rows,
            Identity = ["hotel-name", "room-number", "number"],
            OnlyNew = ["state"],
        },
        [Words.Employers] = new()
        {
            Id = Words.Employers,
            Collection = Words.Employers,
            Title = settings.Label("import-employers"),
            Fields = [.. EmployerColumns(new Columns(settings))],
            RowHandler = EmployerRows,
            CloseHandler = EmployerRows,
            IsRegister = true,
            Identity = ["code"],
            OnlyNew = ["documents-from"],
        },
    };

    private static IEnumerable<ImportField> BedColumns(Columns columns) =>
    [
        columns.Of("hotel-name", "hotel-name", "text", true, "宾馆", "酒店", "驿站") with { Example = "晨光驿站" },
        columns.Of("hotel-town", "town", "text", false, "镇街", "乡镇", "街道") with { Example = "云溪镇" },
        columns.Of("hotel-place", "place", "text", false, "详细地址") with { Example = "云溪镇春风路 1 号" },
        columns.Of("hotel-phone", "phone", "text", false, "联系电话", "前台电话") with { Example = "0000-5551000" },
        columns.Of("hotel-rate", "rate", "integer", false, "价格", "单价", "房价", "rate") with { Example = "80" },
        columns.Of("hotel-way", "way", "lines", false, "路线") with { Example = "出门右转坐公交 3 路到云溪镇政府站" },
        columns.Of("hotel-bus", "bus", "text", false, "公交") with { Example = "21:30" },
        columns.Of("room-number", "room-number", "text", true, "房间") with { Example = "201" },
        columns.Of("rule", "room-rule", "rule", false, "性别", "男女") with { Example = "男" },
        columns.Of("accessible", "accessible", "yes", false, "无障碍床位") with { Example = "否" },
        columns.Of("number", "bed-number", "text", true, "床位") with { Example = "1" },
    ];

    private static IEnumerable<ImportField> EmployerColumns(Columns columns) =>
    [
        columns.Of("name", "employer-name", "text", true, "单位", "企业名称", "公司") with { Example = "云溪恒达电子有限公司" },
        columns.Of("code", "code", "credit-code", true, "信用代码", "社会信用代码") with { Example = "91000000MA0000001R" },
        columns.Of("grade", "grade", "grade", false, "信用等级", "等级") with { Example = "AA" },
        columns.Of("quota", "quota", "integer", true, "床位数") with { Example = "20" },
        columns.Of("period-from", "period-from", "date", false, "名额开始") with { Example = "-30" },
        columns.Of("period-until", "period-until", "date", false, "名额截止") with { Example = "+335" },
        columns.Of("listed-from", "listed-from", "date", false, "入库日期", "纳入日期") with { Example = "-30" },
        columns.Of("listed-until", "listed-until", "date", false, "出库日期", "移出日期") with { Example = "+700" },
        columns.Of("phone", "phone", "text", false, "联系电话") with { Example = "0000-5552000" },
    ];

    public static RowVerdict Bed(JsonObject row)
    {
        row["rule"] ??= Words.Any;
        row["state"] = Words.Ready;
        row["loose"] = 1;
        return RowVerdict.Fine;
    }

    public static RowVerdict Employer(JsonObject row, RowContext context)
    {
        row["grade"] ??= Employers.Grade.None;
        row["listed-from"] ??= Words.Day(context.Today);
        return string.CompareOrdinal((string?)row["period-until"] ?? "9999", (string?)row["period-from"] ?? "") < 0
            ? new RowVerdict { Invalid = [new ImportNote { Code = "bed-booking.import.period", Field = "period-until" }] }
            : RowVerdict.Fine;
    }

    /// <summary>An employer that the complete list no longer has: new guests are refused from today, stays that run go on.</summary>
    public static JsonObject? Remove(JsonObject stored, RowContext context)
    {
        var yesterday = Words.Day(context.Today.AddDays(-1));
        return (string?)stored["listed-until"] is { } until && string.CompareOrdinal(until, yesterday) <= 0 ? null : new JsonObject { ["listed-until"] = yesterday };
    }
}
