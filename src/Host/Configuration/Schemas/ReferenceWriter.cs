using System.Globalization;
using System.Text;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Schemas;

/// <summary>
/// <c>docs/configuration/reference.md</c>: every member of every configuration file, from the shapes that the checker reads. A test compares
/// it with what is in the repository.
/// </summary>
internal sealed class ReferenceWriter
{
    private const string Language = "en";

    private readonly ShapeCatalog _shapes = ShapeCatalog.Shared;
    private readonly StringBuilder _text = new();
    private readonly List<Shape> _waiting = [];
    private readonly HashSet<Type> _written = [];

    public static string Write(IEnumerable<InstalledPlugin> plugins)
    {
        var writer = new ReferenceWriter();
        writer.Line("# Reference of the configuration files", "");
        writer.Line("Made from the same records that the host reads and `StationKiosk check` judges by. Every file has `\"version\": 1` beside what stands", "here; a file of a lower layer may name in `$lock` what higher layers may not change. An optional member that is left out comes from", "the layer below, at last from the default here. **Bold** members must be given by some layer.", "");
        writer.File("district/site.json", DistrictReader.FileShape(writer._shapes));
        writer.File("stations/*/station.json", writer._shapes.Of(typeof(StationConfig)));
        writer.File("roles.json", writer._shapes.Of(typeof(RolesConfig)));
        writer.File("texts/*.json", writer._shapes.Of(typeof(TextsConfig)));
        writer.File("modules/*.json", writer._shapes.Of(typeof(ModuleHead)), "`settings` holds what the plugin reads, see below; `settingsVersion` says which version of those settings the file was written for.");
        foreach (var plugin in plugins)
        {
            writer.File($"settings of plugin {plugin.Id}", writer._shapes.Of(plugin.SettingsType));
        }

        return writer._text.ToString();
    }

    private void File(string name, Shape shape, string? more = null)
    {
        Line($"## {name}", "");
        if (more is not null)
        {
            Line(more, "");
        }

        Members(shape);
        while (_waiting.Count > 0)
        {
            var next = _waiting[0];
            _waiting.RemoveAt(0);
            Part(next);
        }
    }

    private void Part(Shape shape)
    {
        Line($"### {Name(shape)}", "");
        if (shape.Help.Has(Language))
        {
            Line(shape.Help.In(Language).Text, "");
        }

        if (shape.Kind != ShapeKind.Union)
        {
            Members(shape);
            return;
        }

        Line("`kind` decides what else there is:", "");
        foreach (var (kind, one) in shape.Cases)
        {
            Line($"- `{kind}`: {one.Title.In(Language)}{(one.Members.Count > 0 ? $", see {Link(one)}" : "")}");
        }

        Line("");
    }

    private void Members(Shape shape)
    {
        Line("| member | | what it is | default |", "|---|---|---|---|");
        foreach (var member in shape.Members)
        {
            var name = member.IsRequired ? $"**`{member.Name}`**" : $"`{member.Name}`";
            var standard = member.Default is { } value && member.Shape.Kind is not (ShapeKind.Object or ShapeKind.Union) ? $"`{Encoding.UTF8.GetString(value.ToBytes())}`" : "";
            Line($"| {name} | {Kind(member.Shape)}{Limits(member)} | {Cell(About(member))} | {Cell(Short(standard))} |");
        }

        Line("");
    }

    private static string About(ShapeMember member)
    {
        var title = member.Title.In(Language).Text;
        var help = member.Help.Has(Language) ? member.Help.In(Language).Text : "";
        return help.StartsWith(title, StringComparison.OrdinalIgnoreCase) ? help : $"{title}. {help}".TrimEnd(' ');
    }

    private static string Limits(ShapeMember member)
    {
        var (least, most) = member.Shape.Kind is ShapeKind.Integer or ShapeKind.Number
            ? (member.Min, member.Max)
            : (member.MinLength, member.MaxLength is int.MaxValue ? null : member.MaxLength);
        return (least, most) switch
        {
            (null, null) => "",
            (null, { } top) => $", at most {Number(top)}",
            ({ } bottom, null) => $", at least {Number(bottom)}",
            ({ } bottom, { } top) => $", {Number(bottom)} to {Number(top)}",
        };
    }

    private string Kind(Shape shape) => shape.Kind switch
    {
        ShapeKind.Text => "text",
        ShapeKind.Boolean => "true or false",
        ShapeKind.Integer => "whole number",
        ShapeKind.Number => "number",
        ShapeKind.Localized => "text by language",
        ShapeKind.Secret => "`{\"secret\": \"name\"}`",
        ShapeKind.Enum => string.Join(", ", shape.Names.Select(n => $"`{n.Json}`")),
        ShapeKind.List => $"list of {Kind(shape.Item!)}",
        ShapeKind.Map => $"by id: {Kind(shape.Item!)}",
        ShapeKind.Leaf => shape.Form is { } form ? $"such as `{form.Example}`" : "value",
        _ => Link(shape),
    };

    private string Link(Shape shape)
    {
        if (_written.Add(shape.Type))
        {
            _waiting.Add(shape);
        }

        return $"[{Name(shape)}](#{Name(shape).ToLowerInvariant()})";
    }

    private static string Name(Shape shape) => shape.Type.Name.Split('`')[0];

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 80 ? text : "(longer)";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    private void Line(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }
}
