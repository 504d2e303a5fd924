namespace StationKiosk.Host.Configuration.Publishing;

internal enum DiffKind
{
    Same,
    Gone,
    New,
}
