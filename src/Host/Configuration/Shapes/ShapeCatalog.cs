using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>Shapes by type, each read once in a process: a type never changes, and reading one asks reflection for every member.</summary>
internal sealed class ShapeCatalog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, Shape> _all = [];
    private readonly ShapeMemberReader _members;
    private readonly DocComments _docs = new();

    private ShapeCatalog() => _members = new ShapeMemberReader(this);

    public static ShapeCatalog Shared { get; } = new();

    public Shape Of(Type type)
    {
        // A record may hold itself: its members ask for it while it is read.
        lock (_lock)
        {
            return Of(type, isCase: false);
        }
    }

    public (LocalizedText Title, LocalizedText Help) SayOf(MemberInfo member)
    {
        var doc = _docs.SummaryOf(member);
        if (member.GetCustomAttribute<SayAttribute>() is not { } say)
        {
            return (LocalizedText.Same(member.Name), doc.Length > 0 ? new LocalizedText([new("en", doc)]) : LocalizedText.Empty);
        }

        var help = new List<KeyValuePair<string, string>>();
        help.AddRange(say.HelpZh.Length > 0 ? [new("zh-CN", say.HelpZh)] : []);
        help.AddRange(say.HelpEn.Length > 0 || doc.Length > 0 ? [new("en", say.HelpEn.Length > 0 ? say.HelpEn : doc)] : []);
        return (new LocalizedText(say.Zh, say.En), new LocalizedText(help));
    }

    private Shape Of(Type type, bool isCase)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (_all.TryGetValue(type, out var known))
        {
            return known;
        }

        var info = SettingsJson.Options.GetTypeInfo(type);
        var (title, help) = SayOf(type);
        var shape = new Shape { Type = type, Title = title, Help = help, Info = info };
        // Known before its members are read: a record may hold itself.
        _all[type] = shape;
        if (info.PolymorphismOptions is { } union && !isCase)
        {
            ReadUnion(shape, union);
        }
        else
        {
            Read(shape, info);
        }

        return shape;
    }

    private void ReadUnion(Shape shape, JsonPolymorphismOptions union)
    {
        shape.Kind = ShapeKind.Union;
        foreach (var derived in union.DerivedTypes)
        {
            var name = (string)derived.TypeDiscriminator!;
            var item = Of(derived.DerivedType, isCase: true);
            item.CaseName = name;
            shape.Cases[name] = item;
        }
    }

    private void Read(Shape shape, JsonTypeInfo info)
    {
        shape.Kind = KindOf(shape.Type, info);
        switch (shape.Kind)
        {
            case ShapeKind.Map or ShapeKind.List:
                shape.Item = Of(info.ElementType!);
                break;
            case ShapeKind.Object:
                shape.Members.AddRange(_members.MembersOf(shape.Type, info));
                break;
            case ShapeKind.Enum:
                shape.Names.AddRange(shape.Type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => NameOf(f, info)));
                break;
            case ShapeKind.Leaf:
                shape.Form = LeafForm.Of(shape.Type);
                break;
        }
    }

    private ShapeName NameOf(FieldInfo field, JsonTypeInfo info) =>
        new(JsonSerializer.SerializeToNode(field.GetValue(null), info)!.GetValue<string>(), SayOf(field).Title);

    private static ShapeKind KindOf(Type type, JsonTypeInfo info) => info.Kind switch
    {
        JsonTypeInfoKind.Dictionary => ShapeKind.Map,
        JsonTypeInfoKind.Enumerable => ShapeKind.List,
        JsonTypeInfoKind.Object => ShapeKind.Object,
        _ when type == typeof(LocalizedText) => ShapeKind.Localized,
        _ when type.IsEnum => ShapeKind.Enum,
        _ => Type.GetTypeCode(type) switch
        {
            TypeCode.String => ShapeKind.Text,
            TypeCode.Boolean => ShapeKind.Boolean,
            TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => ShapeKind.Integer,
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => ShapeKind.Number,
            _ => ShapeKind.Leaf,
        },
    };
}
