namespace StationKiosk.Host.Accounts;

/// <summary>On a page, or a handler, of the host that serves every module.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ModuleNeedAttribute(ModuleNeed what) : Attribute
{
    public ModuleNeed What => what;

    /// <summary>Whether only requests that change something need it.</summary>
    public bool ToChange { get; init; }
}
