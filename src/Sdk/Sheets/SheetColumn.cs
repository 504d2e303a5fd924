namespace StationKiosk.Sdk.Sheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Width">How wide it is, in characters.</param>
public sealed record SheetColumn(string Header, int Width = 16);
