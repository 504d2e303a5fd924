namespace StationKiosk.Host.Import;

/// <summary>The last part of the address of a kind's word.</summary>
internal static class KindText
{
    public static string Of(RowOutcome row) => row.Flags.Count > 0 && row.Kind is RowKind.New or RowKind.Changed ? "flagged" : Of(row.Kind);

    public static string Of(RowKind kind) => kind == RowKind.LeftOut ? "leftOut" : kind.ToString().ToLowerInvariant();
}
