using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Something said about a row; the column from 1 when it is about one cell, else 0.</summary>
internal sealed record RowNote(int Column, ImportNote Note);
