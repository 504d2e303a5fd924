using System.Globalization;

namespace StationKiosk.Host.Export;

/// <summary>Says a value as text that any program reads the same way.</summary>
internal static class ExportCell
{
    /// <summary>Numbers, which spreadsheets may compute with.</summary>
    public static bool IsNumber(object? value) => value is int or long or double or decimal;

    /// <summary>Text, protected where it could become a formula; lists joined; dates as yyyy-MM-dd.</summary>
    public static string Say(object? value) => value switch
    {
        null => "",
        string text => FormulaGuard.Protect(text),
        bool yes => yes ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IEnumerable<string> list => FormulaGuard.Protect(string.Join('、', list)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => FormulaGuard.Protect(value.ToString() ?? ""),
    };
}
