namespace StationKiosk.Host.Accounts;

/// <summary>On a page of the console: whoever has any role on the site may open it, and sees there what they may see.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EveryAccountAttribute : Attribute;
