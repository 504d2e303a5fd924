using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Every type and member of a shared assembly, by signature. A plugin compiled against another version is found out before any of
/// its code runs; without this the first call of a missing member fails in the middle of a resident's visit.
/// </summary>
internal sealed class SharedSurface
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
    private static readonly SignatureNames Names = new();

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);

    private readonly Assembly _assembly;

    private SharedSurface(Assembly assembly) => _assembly = assembly;

    public string Name => _assembly.GetName().Name!;

    public static SharedSurface Of(Assembly assembly)
    {
        var surface = new SharedSurface(assembly);
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            surface.Add(reader, handle);
        }

        return surface;
    }

    /// <summary>What a plugin's assembly uses of this one and cannot have, as "Type" or "Type.Member"; null when all is there.</summary>
    public string? FirstMissing(MetadataReader plugin)
    {
        foreach (var handle in plugin.TypeReferences)
        {
            if (IsOfThis(plugin, handle) && !_types.Contains(SignatureNames.Full(plugin, handle)))
            {
                return SignatureNames.Full(plugin, handle);
            }
        }

        foreach (var handle in plugin.MemberReferences)
        {
            var member = plugin.GetMemberReference(handle);
            if (ParentOf(plugin, member) is { } type && !Has(type, Signature(plugin, member)))
            {
                return type + "." + plugin.GetString(member.Name);
            }
        }

        return null;
    }

    private void Add(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = SignatureNames.Full(reader, handle);
        _types.Add(name);
        _bases[name] = type.BaseType.IsNil ? "" : type.BaseType.Kind switch
        {
            HandleKind.TypeDefinition => SignatureNames.Full(reader, (TypeDefinitionHandle)type.BaseType),
            HandleKind.TypeReference => SignatureNames.Full(reader, (TypeReferenceHandle)type.BaseType),
            HandleKind.TypeSpecification => Names.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type.BaseType, 0).Split('<')[0],
            _ => "",
        };
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            _members.Add($"{name}::{reader.GetString(method.Name)}:{SignatureNames.Method(method.DecodeSignature(Names, null))}");
        }

        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            _members.Add($"{name}::{reader.GetString(field.Name)}:{field.DecodeSignature(Names, null)}");
        }
    }

    private bool Has(string type, string signature)
    {
        for (string? at = type; at is { Length: > 0 }; at = _bases.GetValueOrDefault(at))
        {
            if (!_types.Contains(at))
            {
                return IsOfTheFramework(type, signature[..signature.IndexOf(':', StringComparison.Ordinal)]);
            }

            if (_members.Contains($"{at}::{signature}"))
            {
                return true;
            }
        }

        return false;
    }

    // By name alone: the framework keeps its signatures, and the base class may be generic.
    private bool IsOfTheFramework(string type, string member)
    {
        var at = _assembly.GetType(type)?.BaseType;
        while (at is not null && at.Assembly == _assembly)
        {
            at = at.BaseType;
        }

        return at?.GetMembers(Anything).Any(m => m.Name == member) == true;
    }

    private string? ParentOf(MetadataReader plugin, MemberReference member)
    {
        if (member.Parent.Kind == HandleKind.TypeReference)
        {
            var handle = (TypeReferenceHandle)member.Parent;
            return IsOfThis(plugin, handle) ? SignatureNames.Full(plugin, handle) : null;
        }

        if (member.Parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        var name = Names.GetTypeFromSpecification(plugin, null, (TypeSpecificationHandle)member.Parent, 0).Split('<')[0];
        return _types.Contains(name) ? name : null;
    }

    private static string Signature(MetadataReader plugin, MemberReference member) =>
        plugin.GetString(member.Name) + ":" + (member.GetKind() == MemberReferenceKind.Method
            ? SignatureNames.Method(member.DecodeMethodSignature(Names, null))
            : member.DecodeFieldSignature(Names, null));

    private bool IsOfThis(MetadataReader plugin, TypeReferenceHandle handle)
    {
        var scope = plugin.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => plugin.GetString(plugin.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Name,
            HandleKind.TypeReference => IsOfThis(plugin, (TypeReferenceHandle)scope),
            _ => false,
        };
    }
}
