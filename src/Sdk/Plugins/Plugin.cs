using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// The one public class of a plugin. The host makes one instance per engine with the parameterless constructor,
/// which may do no I/O and start nothing; it has ten seconds on a thread of its own, after that the plugin is refused.
/// </summary>
/// <typeparam name="TSettings">
/// The record that a module's <c>settings</c> are bound to. It feeds the check, the schema, the form and the docs.
/// </typeparam>
public abstract class Plugin<TSettings>
    where TSettings : class
{
    /// <summary>
    /// The record that the front matter of the modules' content files (<c>content/{module}/*.md</c>) is bound to, by the same rules as settings;
    /// <see langword="null"/> means that the plugin has none, and the folder is not read.
    /// </summary>
    public virtual Type? ContentHead => null;

    /// <summary>
    /// Registers the plugin's own types, scoped or transient, for its pages and handlers. Called once per engine, before any request.
    /// Anything else (a singleton, a hosted service, a type of the host or of another plugin) refuses the plugin.
    /// </summary>
    /// <param name="own">A collection of the plugin's own: it is merged only when the whole call succeeded.</param>
    public virtual void AddServices(IServiceCollection own)
    {
    }

    /// <summary>
    /// Turns settings into the module's data: collections, forms, cases, screens. Must be pure: it is called for every
    /// snapshot, for previews and for checks, on any thread, and its result must depend on the arguments alone.
    /// </summary>
    /// <param name="settings">The effective settings of all layers, already checked.</param>
    /// <param name="module">The module and the site it stands on.</param>
    public abstract ModuleDefinition Define(TSettings settings, ModuleInfo module);

    /// <summary>
    /// Adds what is wrong with the settings beyond their shape, each at the JSON pointer of the culprit. Never throws for bad settings.
    /// </summary>
    /// <param name="settings">The bound settings.</param>
    /// <param name="module">The module and the site it stands on.</param>
    /// <param name="all">The list that every finding goes to; none hides another.</param>
    public virtual void Check(TSettings settings, ModuleInfo module, Faults all)
    {
    }
}
