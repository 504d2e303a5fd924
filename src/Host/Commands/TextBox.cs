namespace StationKiosk.Host.Commands;

/// <summary>Lines in a frame on a terminal, where a Chinese character takes two places.</summary>
internal static class TextBox
{
    public static string Draw(IReadOnlyList<string> lines)
    {
        var width = lines.Max(Width);
        var rule = new string('─', width + 4);
        return string.Join(Environment.NewLine, [$"╭{rule}╮", .. lines.Select(l => $"│  {Padded(l, width)}  │"), $"╰{rule}╯"]);
    }

    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static int Width(string text) => text.EnumerateRunes().Sum(r => r.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xFF60) or >= 0x20000 ? 2 : 1);
}
