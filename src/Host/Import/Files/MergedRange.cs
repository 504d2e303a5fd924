namespace StationKiosk.Host.Import.Files;

/// <summary>Cells merged into one, counted from 0.</summary>
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow);
