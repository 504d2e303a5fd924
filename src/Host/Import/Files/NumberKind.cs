namespace StationKiosk.Host.Import.Files;

/// <summary>What a number of a workbook is shown as.</summary>
internal enum NumberKind
{
    Number,
    Day,
    Time,
    Moment,
}
