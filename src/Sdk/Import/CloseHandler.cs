using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Import;

/// <summary>
/// Gives the fields to change in a stored record that the complete list of its source no longer has, or null when the record is closed already.
/// </summary>
public delegate JsonObject? CloseHandler(JsonObject stored, RowContext context);
