using System.Reflection;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Plugins;

/// <summary>The one entry class of a plugin behind calls that need no type argument.</summary>
internal abstract class PluginCode
{
    public abstract Type SettingsType { get; }

    public abstract Type? ContentHead { get; }

    public abstract void AddServices(IServiceCollection own);

    public abstract ModuleDefinition Define(object settings, ModuleInfo module);

    public abstract void Check(object settings, ModuleInfo module, Faults all);

    public static PluginCode Of(Assembly assembly)
    {
        var entries = assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsPublic: true } && SettingsOf(t) is not null).ToList();
        if (entries.Count != 1)
        {
            var names = string.Join(", ", entries.Select(t => t.Name));
            throw entries.Count == 0
                ? new PluginRefusedException("没有继承 Plugin<设置> 的公开类，必须恰好有一个", "it has no public class that derives from Plugin<TSettings>; there must be exactly one")
                : new PluginRefusedException($"有 {entries.Count} 个继承 Plugin<设置> 的公开类（{names}），必须恰好有一个", $"it has {entries.Count} public classes that derive from Plugin<TSettings> ({names}); there must be exactly one");
        }

        if (entries[0].GetConstructor(Type.EmptyTypes) is null)
        {
            throw new PluginRefusedException($"{entries[0].Name} 没有无参数的公开构造函数", $"{entries[0].Name} has no public constructor without parameters");
        }

        var type = typeof(Typed<>).MakeGenericType(SettingsOf(entries[0])!);
        return (PluginCode)Activator.CreateInstance(type, Activator.CreateInstance(entries[0]))!;
    }

    private static Type? SettingsOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Plugin<>))
            {
                return at.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private sealed class Typed<TSettings>(Plugin<TSettings> plugin) : PluginCode
        where TSettings : class
    {
        public override Type SettingsType => typeof(TSettings);

        public override Type? ContentHead => plugin.ContentHead;

        public override void AddServices(IServiceCollection own) => plugin.AddServices(own);

        public override ModuleDefinition Define(object settings, ModuleInfo module) => plugin.Define((TSettings)settings, module);

        public override void Check(object settings, ModuleInfo module, Faults all) => plugin.Check((TSettings)settings, module, all);
    }
}
