using System.Reflection;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Collects what a plugin registers in a collection of its own, so that nothing of a plugin that fails half way is left behind,
/// and lets only its own types pass, made anew for each request or use.
/// </summary>
internal static class PluginServices
{
    public static ServiceCollection Of(PluginCode code, Assembly assembly)
    {
        var own = new ServiceCollection();
        BoundedCall.Run(assembly.GetName().Name!, "AddServices", code, () =>
        {
            code.AddServices(own);
            return true;
        });
        foreach (var service in own)
        {
            Check(service, assembly);
        }

        return own;
    }

    private static void Check(ServiceDescriptor service, Assembly assembly)
    {
        var made = (service.IsKeyedService ? service.KeyedImplementationType : service.ImplementationType) ?? service.ServiceType;
        if (service.ServiceType.Assembly != assembly || made.Assembly != assembly)
        {
            var type = service.ServiceType.Assembly == assembly ? made : service.ServiceType;
            throw new PluginRefusedException($"它登记了不属于自己的 {type.Name}", $"it registers {type.Name}, which is not its own");
        }

        if (service.Lifetime == ServiceLifetime.Singleton)
        {
            throw new PluginRefusedException(
                $"{service.ServiceType.Name} 登记为单例，只允许按请求或临时",
                $"it registers {service.ServiceType.Name} as a singleton; only scoped and transient are allowed");
        }
    }
}
