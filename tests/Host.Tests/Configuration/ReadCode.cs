using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Host.Tests.Configuration;

/// <summary>Which settings an assembly declares, and which getters its code calls; read from the compiled code, so that pages count too.</summary>
internal sealed class ReadCode : IDisposable
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Size == 1 ? c.Value & 0xFF : c.Value & 0xFFFF);
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    public ReadCode(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _reader = _file.GetMetadataReader();
    }

    /// <summary>Each setting as <c>Namespace.Type.Property</c>: what carries words for people who write configuration.</summary>
    public IEnumerable<string> Settings() =>
        from handle in _reader.TypeDefinitions
        let type = _reader.GetTypeDefinition(handle)
        from property in type.GetProperties().Select(_reader.GetPropertyDefinition)
        where property.GetCustomAttributes().Any(a => AttributeName(_reader.GetCustomAttribute(a)) == "SayAttribute")
        select $"{Name(handle)}.{_reader.GetString(property.Name)}";

    /// <summary>Every getter that code calls, but for what the compiler writes into records and what only checks a setting where it stands.</summary>
    public IEnumerable<string> Reads() =>
        from handle in _reader.MethodDefinitions
        let method = _reader.GetMethodDefinition(handle)
        where method.RelativeVirtualAddress != 0
        let caller = Name(method.GetDeclaringType())
        let name = _reader.GetString(method.Name)
        from called in Called(_file.GetMethodBody(method.RelativeVirtualAddress))
        where called.Getter.StartsWith("get_", StringComparison.Ordinal)
        where called.Type != caller || !(name is "PrintMembers" or "Equals" or "GetHashCode" or ".ctor" or "<Clone>$" or "Check")
        select $"{called.Type}.{called.Getter[4..]}";

    /// <summary>Every text that stands in code, but for that of one class.</summary>
    public IEnumerable<string> Texts(string except) =>
        from handle in _reader.MethodDefinitions
        let method = _reader.GetMethodDefinition(handle)
        where method.RelativeVirtualAddress != 0 && Name(method.GetDeclaringType()) != except
        let il = _file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!
        from part in Parts(il)
        where part.Code.OperandType == OperandType.InlineString
        select _reader.GetUserString(MetadataTokens.UserStringHandle(BitConverter.ToInt32(il, part.At) & 0xFFFFFF));

    public void Dispose() => _file.Dispose();

    private IEnumerable<(string Type, string Getter)> Called(MethodBodyBlock body)
    {
        var il = body.GetILBytes()!;
        foreach (var (code, at) in Parts(il))
        {
            if (code.OperandType == OperandType.InlineMethod && Method(BitConverter.ToInt32(il, at)) is { } method)
            {
                yield return method;
            }
        }
    }

    private static IEnumerable<(OpCode Code, int At)> Parts(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[0xFE00 | il[at + 1]] : Codes[il[at]];
            at += code.Size;
            yield return (code, at);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private (string Type, string Getter)? Method(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            var method = _reader.GetMethodDefinition((MethodDefinitionHandle)handle);
            return (Name(method.GetDeclaringType()), _reader.GetString(method.Name));
        }

        return handle.Kind == HandleKind.MemberReference && _reader.GetMemberReference((MemberReferenceHandle)handle) is { Parent.Kind: HandleKind.TypeReference } member
            ? (Name((TypeReferenceHandle)member.Parent), _reader.GetString(member.Name))
            : null;
    }

    private string AttributeName(CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? Last(Name((TypeReferenceHandle)_reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent))
        : Last(Name(_reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()));

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private string Name(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Name(outer) + "+" + _reader.GetString(type.Name) : _reader.GetString(type.Namespace) + "." + _reader.GetString(type.Name);
    }

    private string Name(TypeReferenceHandle handle)
    {
        var type = _reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? Name((TypeReferenceHandle)type.ResolutionScope) + "+" + _reader.GetString(type.Name) : _reader.GetString(type.Namespace) + "." + _reader.GetString(type.Name);
    }
}
