using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Finds fields that outlive a request and can change: they would carry one resident's data to the next, and from one station to another.
/// Constants, read-only values and frozen or read-only collections are welcome. Arrays are let through: as tables of constants they are common.
/// </summary>
internal static class PluginStatics
{
    public static void Check(Assembly assembly)
    {
        if (FirstMutable(assembly) is { } field)
        {
            throw new PluginRefusedException(
                $"{field} 是可变的静态字段，会把一位居民的数据带给下一位",
                $"{field} is a static field that can change, which would carry one resident's data to the next");
        }
    }

    private static string? FirstMutable(Assembly assembly) => (
        from type in assembly.GetTypes()
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace != "System.Text.RegularExpressions.Generated"
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !IsOfTheCompiler(field) && (!field.IsInitOnly || CanChange(field.FieldType))
        select $"{type.Name}.{NameOf(field)}").FirstOrDefault();

    private static bool IsOfTheCompiler(FieldInfo field) => field.Name.StartsWith('<') && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal);

    // By what the field is declared as: IReadOnlyList over a list is a promise, List is an invitation.
    private static bool CanChange(Type type) =>
        type == typeof(StringBuilder)
        || type.Namespace == "System.Collections.Concurrent"
        || (!type.IsArray && type.IsGenericType && type.Namespace == "System.Collections.Generic"
            && typeof(IEnumerable).IsAssignableFrom(type) && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) && !type.Name.StartsWith("IEnumerable", StringComparison.Ordinal));

    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
