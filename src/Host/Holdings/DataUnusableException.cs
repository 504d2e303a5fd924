namespace StationKiosk.Host.Holdings;

/// <summary>The data folder itself cannot be used: not made, not locked, not written. The process says so in one sentence and ends.</summary>
internal sealed class DataUnusableException(string folder, Exception cause) : Exception(cause.Message, cause)
{
    public string Folder => folder;
}
