namespace StationKiosk.Records;

/// <summary>The file is no record store of a format this version reads; nothing was changed in it.</summary>
public sealed class StoreFormatException : Exception
{
    internal StoreFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
