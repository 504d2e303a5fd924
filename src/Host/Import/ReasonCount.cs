using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>A reason or a flag with the number of rows that it is said of, and what is said of the first.</summary>
internal sealed record ReasonCount(RowKind Kind, bool IsFlag, ImportNote First, int Rows);
