namespace StationKiosk.Host.Configuration.Json;

/// <summary>Where reading stopped.</summary>
/// <param name="At">Offset of the byte that cannot stand there.</param>
/// <param name="LastTokenEnd">End of the last good token: the reader's own position has moved over blanks by then.</param>
/// <param name="InText">Whether the break is inside a text.</param>
internal sealed record SyntaxBreak(int At, int LastTokenEnd, bool InText);
