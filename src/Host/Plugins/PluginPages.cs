using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// A plugin's pages and views must stand below /Areas/{plugin}/ and may not choose their own address: else one plugin could stand in
/// for a page of the host or of another.
/// </summary>
internal static class PluginPages
{
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
    }
}
