using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Import;

/// <summary>
/// Completes and judges one row after its cells were read; it may add, change and remove fields of <paramref name="row"/>.
/// Pure, on a background thread. It is called for invalid rows too, so that the clerk sees all reasons at once.
/// </summary>
public delegate RowVerdict RowHandler(JsonObject row, RowContext context);
