namespace StationKiosk.Sdk.Configuration;

/// <summary>A text setting must match this pattern as a whole; the fault then says in words what would be right.</summary>
/// <param name="pattern">A regular expression in the subset that JavaScript shares (no look-behind, no inline options); anchored by itself.</param>
/// <param name="zh">What fits, in Chinese: <c>一到三个大写字母</c>.</param>
/// <param name="en">What fits, in English: <c>one to three capital letters</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string pattern, string zh, string en) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>What fits, in Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>What fits, in English.</summary>
    public string En { get; } = en;
}
