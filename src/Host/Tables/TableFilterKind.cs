namespace StationKiosk.Host.Tables;

internal enum TableFilterKind
{
    Pick,
    Days,
    Numbers,
}
