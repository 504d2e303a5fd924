namespace StationKiosk.Sdk.Configuration;

/// <summary>
/// Pattern of the ids (the names) in a dictionary setting. Without it every dictionary uses <see cref="Default"/>.
/// Never allow ids of digits only: several tools reorder such names.
/// </summary>
/// <param name="pattern">A regular expression in the subset that JavaScript shares; anchored by itself.</param>
/// <param name="zh">What fits, in Chinese; empty shows the pattern itself.</param>
/// <param name="en">What fits, in English; empty shows the pattern itself.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdsAttribute(string pattern, string zh = "", string en = "") : Attribute
{
    /// <summary>Lower-case words joined by hyphens, beginning with a letter.</summary>
    public const string Default = "^[a-z][a-z0-9-]*$";

    /// <summary>The regular expression that each id must match as a whole.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>What fits, in Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>What fits, in English.</summary>
    public string En { get; } = en;
}
