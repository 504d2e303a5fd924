namespace StationKiosk.Records;

/// <summary>The medium failed (full, broken, gone): the write did not happen and was not acknowledged. Try again later
/// with the same idempotency key.</summary>
public sealed class StoreUnavailableException : Exception
{
    internal StoreUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
