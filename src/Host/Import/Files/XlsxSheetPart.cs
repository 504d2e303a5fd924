namespace StationKiosk.Host.Import.Files;

/// <summary>A sheet of a packed workbook: its name, the part that holds its rows, and whether the workbook hides it.</summary>
internal sealed record XlsxSheetPart(string Name, string Part, bool IsHidden);
