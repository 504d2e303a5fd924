namespace StationKiosk.Records;

internal enum BatchItemKind
{
    Insert,
    Change,
    Close,
}
