using System.Reflection;
using System.Runtime.CompilerServices;

namespace Host.Tests;

/// <summary>What an assembly shows to outsiders, a line for each type and member, in a fixed order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(params Assembly[] assemblies) =>
        [.. assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => !t.Namespace!.StartsWith("AspNetCore", StringComparison.Ordinal)).SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Kind(type)} {Name(type)}{Bases(type)}";
        var members = type.GetMembers(Declared).Where(m => m is not Type && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !m.Name.Contains('<', StringComparison.Ordinal));
        foreach (var member in members.Select(Line).OfType<string>())
        {
            yield return $"{Name(type)}.{member}";
        }
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { IsSpecialName: false } f when IsVisible(f) => $"{f.Name}: {Name(f.FieldType)}{(f is { IsLiteral: true } ? " = " + f.GetRawConstantValue() : "")}",
        PropertyInfo p when p.GetAccessors(nonPublic: true).Any(IsVisible) => $"{p.Name}: {Name(p.PropertyType)} {{{string.Concat(p.GetAccessors(nonPublic: true).Where(IsVisible).Select(a => a.ReturnType == typeof(void) ? " set;" : " get;"))} }}{(p.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : " required")}",
        ConstructorInfo c when IsVisible(c) => $"new({Parameters(c)})",
        MethodInfo { IsSpecialName: false } m when IsVisible(m) => $"{(m.IsStatic ? "static " : "")}{(m.IsAbstract ? "abstract " : m.IsVirtual && !m.IsFinal ? "virtual " : "")}{m.Name}({Parameters(m)}): {Name(m.ReturnType)}",
        EventInfo e => $"event {e.Name}: {Name(e.EventHandlerType!)}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? "?" : "")}"));

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(i => i.IsPublic && !i.Name.StartsWith("IEquatable", StringComparison.Ordinal)).Select(Name).Order(StringComparer.Ordinal);
        var all = type is { IsClass: true, BaseType: { } b } && b != typeof(object) ? bases.Prepend(Name(b)) : bases;
        var text = string.Join(", ", all);
        return text.Length == 0 || type.IsEnum ? "" : " : " + text;
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "&" : "*");
        }

        var name = (type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace == "System" ? "" : type.Namespace + ".") + type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Name))}>";
    }
}
