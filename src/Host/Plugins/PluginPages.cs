using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// A plugin's pages and views must stand below /Areas/{plugin}/ and may not choose their own address: else one plugin could stand in
/// for a page of the host or of another. Its console pages say whom they answer: else they would answer every clerk.
/// </summary>
internal static class PluginPages
{
    /// <summary>Refuses a plugin one of whose console pages needs a permission that there is not: nobody but administrators could open it.</summary>
    public static void CheckNames(Assembly assembly, string plugin, IReadOnlyList<string> permissions)
    {
        if (ConsolePages.Unknown(assembly, Console(plugin), permissions) is { } unknown)
        {
            throw new PluginRefusedException(
                $"工作台页面 {unknown.Path} 要求权限 {unknown.Permission}，而 plugin.json 的 permissions 里没有它",
                $"its console page {unknown.Path} needs the permission {unknown.Permission}, which is not among the permissions in plugin.json");
        }
    }

    public static void Check(Assembly assembly, string plugin)
    {
        foreach (var item in assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
        {
            if (!item.Identifier.StartsWith($"/Areas/{plugin}/", StringComparison.Ordinal))
            {
                throw new PluginRefusedException($"页面 {item.Identifier} 不在 /Areas/{plugin}/ 之下", $"its page {item.Identifier} is not below /Areas/{plugin}/");
            }

            var route = item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value;
            if (route is not null && (route.StartsWith('/') || route.StartsWith('~')))
            {
                throw new PluginRefusedException($"页面 {item.Identifier} 使用了绝对地址 {route}", $"its page {item.Identifier} has the absolute route {route}; routes are relative to the module");
            }
        }

        if (ConsolePages.Undeclared(assembly, Console(plugin)) is { } open)
        {
            throw new PluginRefusedException(
                $"工作台页面 {open} 没有写明需要什么权限，请在它的页面模型上写 [Needs(\"…\")]",
                $"its console page {open} does not say which permission it needs; put [Needs(\"…\")] on its page model");
        }
    }

    private static string Console(string plugin) => $"/Areas/{plugin}/Pages/Staff/";
}
