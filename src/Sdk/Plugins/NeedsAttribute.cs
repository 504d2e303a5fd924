namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// What an account must be permitted to open a console page, or to use one of its handlers. Every console page declares at least one on its page
/// model, or on the page with <c>@attribute</c> when it has none; a plugin with a page that does not is refused. All that are declared are needed.
/// </summary>
/// <param name="permission">
/// One of the manifest's <c>permissions</c>, or <c>cases</c>, <c>cases.edit</c> or <c>import</c> of the module; or one of the host's by its whole
/// name, such as <c>persons.read</c> or <c>config.write</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>The permission as it was declared.</summary>
    public string Permission => permission;

    /// <summary>Whether only requests that change something need it; not set, every request does.</summary>
    public bool ToChange { get; init; }
}
