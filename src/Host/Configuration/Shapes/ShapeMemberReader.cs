using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>
/// Reads a record's members. Attributes are only read, never run: the framework's Validator works on bound objects, which
/// have no position, and throws on a length rule over a <see cref="LocalizedText"/>.
/// </summary>
internal sealed class ShapeMemberReader(ShapeCatalog shapes)
{
    public IEnumerable<ShapeMember> MembersOf(Type type, JsonTypeInfo info)
    {
        var fresh = info.CreateObject?.Invoke() ?? Fresh(type);
        return [.. info.Properties.Where(p => p.Set is not null).Select(p => MemberOf(p, fresh))];
    }

    // `required` is no bar at run time; without a parameterless constructor there are no defaults to read.
    private static object? Fresh(Type type) =>
        type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);

    private ShapeMember MemberOf(JsonPropertyInfo property, object? fresh)
    {
        var attributes = property.AttributeProvider as MemberInfo;
        var (title, help) = attributes is null ? (LocalizedText.Same(property.Name), LocalizedText.Empty) : shapes.SayOf(attributes);
        var shape = attributes?.GetCustomAttribute<SecretAttribute>() is null ? shapes.Of(property.PropertyType) : SecretShape(property);
        var (min, max) = RangeOf(attributes);
        var (minLength, maxLength) = LengthOf(attributes);
        var isText = shape.Kind is ShapeKind.Text or ShapeKind.Localized;
        var ids = attributes?.GetCustomAttribute<IdsAttribute>();
        var (pattern, words) = PatternOf(attributes);
        return new ShapeMember
        {
            Name = property.Name,
            Shape = shape,
            Title = title,
            Help = help,
            IsRequired = property.IsRequired,
            IsNullable = property.IsSetNullable && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null),
            IsMultiline = attributes?.GetCustomAttribute<MultilineAttribute>() is not null,
            Default = property.IsRequired || fresh is null ? null : DefaultOf(property, property.Get?.Invoke(fresh)),
            Min = min,
            Max = max,
            // A required text that is empty would satisfy nobody who reads the screen.
            MinLength = minLength ?? (property.IsRequired && isText ? 1 : null),
            MaxLength = maxLength,
            Pattern = pattern is null ? null : Anchored(pattern),
            PatternHelp = words,
            Ids = Anchored(ids?.Pattern ?? IdsAttribute.Default),
            Pick = attributes?.GetCustomAttribute<PickAttribute>()?.Of,
            IdsHelp = ids is not { Zh.Length: > 0 } ? null : new LocalizedText(ids.Zh, ids.En),
        };
    }

    private Shape SecretShape(JsonPropertyInfo property) => new()
    {
        Type = property.PropertyType,
        Kind = ShapeKind.Secret,
        Title = LocalizedText.Same("Secret"),
        Info = shapes.Of(typeof(string)).Info,
    };

    private static LocatedNode? DefaultOf(JsonPropertyInfo property, object? value)
    {
        if (value is null || property.AttributeProvider?.IsDefined(typeof(SecretAttribute), inherit: true) == true)
        {
            return null;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, SettingsJson.Options.GetTypeInfo(property.PropertyType));
        return LocatedParser.Parse(Layer.BuiltIn(bytes), new FaultList());
    }

    private static (decimal? Min, decimal? Max) RangeOf(MemberInfo? member)
    {
        var range = member?.GetCustomAttribute<RangeAttribute>();
        return range is null
            ? (null, null)
            : (Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
    }

    private static (int? Min, int? Max) LengthOf(MemberInfo? member)
    {
        if (member?.GetCustomAttribute<StringLengthAttribute>() is { } text)
        {
            return (text.MinimumLength > 0 ? text.MinimumLength : null, text.MaximumLength);
        }

        if (member?.GetCustomAttribute<LengthAttribute>() is { } both)
        {
            return (both.MinimumLength, both.MaximumLength);
        }

        return (member?.GetCustomAttribute<MinLengthAttribute>()?.Length, member?.GetCustomAttribute<MaxLengthAttribute>()?.Length);
    }

    private static (string? Pattern, LocalizedText? Words) PatternOf(MemberInfo? member)
    {
        if (member?.GetCustomAttribute<PatternAttribute>() is { } own)
        {
            return (own.Pattern, new LocalizedText(own.Zh, own.En));
        }

        return (member?.GetCustomAttribute<RegularExpressionAttribute>()?.Pattern, null);
    }

    private static Regex Anchored(string pattern)
    {
        var whole = pattern.StartsWith('^') && pattern.EndsWith('$') ? pattern : $"^(?:{pattern})$";
        // Takes time in proportion to the text and nothing else: a clock would call right values wrong on a busy machine.
        try
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // A plugin's pattern that looks around: it is the plugin's code, so it is trusted not to run for ever.
            return new Regex(whole, RegexOptions.CultureInvariant);
        }
    }
}
