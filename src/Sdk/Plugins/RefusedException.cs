using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>Thrown by a handler when what was asked cannot be done; all of the unit is taken back and the person reads why.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses with a sentence that says what to do instead.</summary>
    /// <param name="why">Shown as it is, in the person's language.</param>
    public RefusedException(LocalizedText why)
        : base(why?.ToString()) => Why = why ?? LocalizedText.Empty;

    /// <summary>What the person reads.</summary>
    public LocalizedText Why { get; }
}
