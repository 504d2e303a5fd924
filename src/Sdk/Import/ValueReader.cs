namespace StationKiosk.Sdk.Import;

/// <summary>Reads one cell into body fields. Pure, called once for every mapped cell that is not empty, on a background thread.</summary>
public delegate ReadResult ValueReader(CellText cell, ReadContext context);
