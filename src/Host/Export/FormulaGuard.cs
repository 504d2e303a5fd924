namespace StationKiosk.Host.Export;

/// <summary>
/// Keeps a text from becoming a formula when a spreadsheet opens the file: an apostrophe goes before characters that begin one,
/// also their full-width forms, which East Asian versions of Excel accept. The import takes it off again.
/// </summary>
internal static class FormulaGuard
{
    public static string Protect(string text) => Begins(text) ? "'" + text : text;

    public static string Unprotect(string text) => text is ['\'', ..] && Begins(text[1..]) ? text[1..] : text;

    private static bool Begins(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
