using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>The value readers every module has, by the names that <see cref="ImportField.Reader"/> uses.</summary>
internal static class BuiltInReaders
{
    private static readonly string[] Blanks =
        ["-", "--", "---", "/", "\\", "无", "暂无", "没有", "空", "n/a", "na", "nan", "null", "none", "undefined", "未填写", "未知"];

    // What programs write for "nothing"; it means nothing to any reader.
    private static readonly string[] Nulls = ["\\n", "null", "(null)", "<null>", "nan", "#n/a", "undefined", "0000-00-00", "0000-00-00 00:00:00"];

    public static IReadOnlyDictionary<string, ValueReader> All { get; } = new Dictionary<string, ValueReader>(StringComparer.Ordinal)
    {
        ["text"] = TextReaders.Line,
        ["lines"] = TextReaders.Lines,
        ["list"] = ListReader.Read,
        ["number"] = NumberReaders.Number,
        ["integer"] = NumberReaders.Integer,
        ["phone"] = PhoneReader.Read,
        ["url"] = UrlReader.Read,
        ["month"] = MonthReader.Read,
        ["date"] = (cell, context) => DateReader.Read(cell, context, DateLean.Nearest),
        ["date-past"] = (cell, context) => DateReader.Read(cell, context, DateLean.Past),
        ["date-future"] = (cell, context) => DateReader.Read(cell, context, DateLean.Future),
    };

    /// <summary>Whether the cell is one of the ways in which people write "nothing".</summary>
    public static bool IsBlank(string text) => text.Length <= 9 && Array.Exists(Blanks, b => b.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the cell is what a program writes for a value that is not there.</summary>
    public static bool IsNull(string text) => text.Length <= 19 && Array.Exists(Nulls, b => b.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>A cell's text as a sentence may quote it.</summary>
    public static string Quote(string text) => text.Length <= 40 ? text : Characters.First(text, 40) + "…";
}
