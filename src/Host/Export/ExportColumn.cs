namespace StationKiosk.Host.Export;

/// <summary>A column of an exported table: its header in the language asked for, and its width in characters.</summary>
internal sealed record ExportColumn(string Header, int Width = 16);
