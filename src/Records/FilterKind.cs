namespace StationKiosk.Records;

internal enum FilterKind
{
    AnyOf,
    Range,
    Absent,
}
