using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>Doc comments from the XML file beside an assembly: the English help of settings. No file, no help.</summary>
internal sealed class DocComments
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _byAssembly = [];

    public string SummaryOf(MemberInfo member)
    {
        var type = (member as Type ?? member.DeclaringType)!;
        var name = type.FullName?.Replace('+', '.');
        var id = member switch
        {
            Type => "T:" + name,
            FieldInfo => $"F:{name}.{member.Name}",
            _ => $"P:{name}.{member.Name}",
        };
        return In(type.Assembly).GetValueOrDefault(id, "");
    }

    private Dictionary<string, string> In(Assembly assembly)
    {
        if (!_byAssembly.TryGetValue(assembly, out var docs))
        {
            _byAssembly[assembly] = docs = Read(Path.ChangeExtension(assembly.Location, ".xml"));
        }

        return docs;
    }

    // A member that is named is written as it stands in JSON.
    private static string Words(XElement summary)
    {
        foreach (var see in summary.Descendants("see").ToList())
        {
            var name = ((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.', ':')[^1];
            see.ReplaceWith(name.Length == 0 ? see.Value : char.ToLowerInvariant(name[0]) + name[1..]);
        }

        return summary.Value;
    }

    private static Dictionary<string, string> Read(string path)
    {
        var docs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return docs;
        }

        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
            {
                if (member.Attribute("name") is { } name && member.Element("summary") is { } summary)
                {
                    docs[name.Value] = string.Join(' ', Words(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }
        catch (XmlException)
        {
            // Help is a courtesy: a damaged file beside a plugin must not keep its settings from being read.
            docs.Clear();
        }

        return docs;
    }
}
