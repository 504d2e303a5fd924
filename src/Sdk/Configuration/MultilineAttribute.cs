namespace StationKiosk.Sdk.Configuration;

/// <summary>Marks a text that may have several lines; the console's form shows a larger field for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultilineAttribute : Attribute;
