using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>Thrown by a handler when what was asked cannot be done; all of the unit is taken back and the person reads why.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses with a sentence that says what to do instead.</summary>
    /// <param name="why">Shown as it is, in the person's language.</param>
    public RefusedException(LocalizedText why)
        : base(why?.ToString()) => Why = why ?? LocalizedText.Empty;

    /// <summary>Refuses because of one field of the form.</summary>
    /// <param name="why">Shown beside the field as it is, in the person's language.</param>
    /// <param name="field">The field's id. On a form that does not ask it the sentence stands above.</param>
    public RefusedException(LocalizedText why, string field)
        : this(why) => Field = field ?? "";

    /// <summary>The id of the field that the sentence is about; empty when it is about more than one.</summary>
    public string Field { get; } = "";

    /// <summary>What the person reads.</summary>
    public LocalizedText Why { get; }
}
