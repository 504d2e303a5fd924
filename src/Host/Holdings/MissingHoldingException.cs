using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Holdings;

/// <summary>A piece of the data that must be there cannot be used; nothing is made in its place. Its cause is a sentence for people.</summary>
internal sealed class MissingHoldingException(string piece, LocalizedText cause) : Exception($"{piece}: {cause.In("en").Text}")
{
    public string Piece => piece;

    public LocalizedText Cause => cause;
}
