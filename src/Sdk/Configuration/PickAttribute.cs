namespace StationKiosk.Sdk.Configuration;

/// <summary>Marks a text, a list of texts, or the ids of a map as names of something else in the same settings.</summary>
/// <param name="of">What they name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PickAttribute(Pick of) : Attribute
{
    /// <summary>What they name.</summary>
    public Pick Of { get; } = of;
}
