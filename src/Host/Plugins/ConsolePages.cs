using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Plugins;

/// <summary>The console pages in an assembly with what they declare: the console is closed, and what declares nothing is not loaded at all.</summary>
internal static class ConsolePages
{
    private const string RazorPage = "mvc.1.0.razor-page";

    private static readonly Lazy<bool> HostIsChecked = new(() => Undeclared(typeof(ConsolePages).Assembly, "/Pages/Staff/") is not { } page
        ? true
        : throw new InvalidOperationException($"The console page {page} declares no permission."));

    /// <summary>Throws when a page of the host declares nothing.</summary>
    public static void CheckHost() => _ = HostIsChecked.Value;

    /// <summary>The first console page of an assembly that declares nothing; null when all do.</summary>
    public static string? Undeclared(Assembly assembly, string folder) =>
        In(assembly, folder).Where(p => !PageNeeds.AreDeclared(p.Model.GetCustomAttributes(inherit: true))).Select(p => p.Path).FirstOrDefault();

    /// <summary>The first permission that a plugin's page or handler names and that does not exist, with its page; null when all do.</summary>
    public static (string Path, string Permission)? Unknown(Assembly assembly, string folder, IReadOnlyList<string> permissions) =>
        In(assembly, folder)
            .SelectMany(p => Named(p.Model).Select(n => (p.Path, Permission: n)))
            .Where(n => !permissions.Concat(MenuPaths.OfEveryModule).Concat(Permission.OfHost).Contains(n.Permission, StringComparer.Ordinal))
            .Select(n => ((string, string)?)n)
            .FirstOrDefault();

    private static IEnumerable<string> Named(Type model) => model.GetCustomAttributes<NeedsAttribute>(inherit: true)
        .Concat(model.GetMethods().SelectMany(m => m.GetCustomAttributes<NeedsAttribute>(inherit: true)))
        .Select(n => n.Permission);

    private static IEnumerable<(string Path, Type Model)> In(Assembly assembly, string folder) => assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        .Where(i => i.Kind == RazorPage && i.Identifier.StartsWith(folder, StringComparison.Ordinal))
        .Select(i => (i.Identifier, ModelOf(i.Type)));

    // As the framework does it: attributes count on the page model, or on the page when it has none.
    private static Type ModelOf(Type page) =>
        page.GetProperty("Model", BindingFlags.Public | BindingFlags.Instance)?.PropertyType is { } model && typeof(PageModel).IsAssignableFrom(model) ? model : page;
}
