namespace StationKiosk.Host.Import.Files;

/// <summary>Bytes unpacked so far over all entries of one workbook.</summary>
internal sealed class UnpackedCount
{
    public long Bytes { get; set; }
}
