namespace StationKiosk.Host.Accounts;

/// <summary>On a page of the console: it answers without an account.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenPageAttribute : Attribute;
