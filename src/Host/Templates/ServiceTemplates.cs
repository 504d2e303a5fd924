using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Templates;

/// <summary>The services one can begin from. A template that the installed plugins cannot read is not offered.</summary>
internal sealed class ServiceTemplates(DraftReading draft)
{
    // Under names that no module has: a layer of the district would otherwise get into the template.
    private const string Probe = "template-probe";
    private const string Prefix = "template-";

    private readonly Lock _gate = new();
    private (PluginSet Plugins, IReadOnlyList<ServiceTemplate> Templates)? _read;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "templates", "services");

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<ServiceTemplate> All
    {
        get
        {
            lock (_gate)
            {
                var plugins = draft.Plugins;
                if (_read is not { } kept || kept.Plugins != plugins)
                {
                    _read = kept = (plugins, Read());
                }

                return kept.Templates;
            }
        }
    }

    public ServiceTemplate? Find(string id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>The template as a module file of somebody's own: their title, not yet shown to anybody.</summary>
    public static byte[] Begin(ServiceTemplate template, string zh, string en)
    {
        var bytes = SourceEdit.Set(template.Bytes, "/title/zh-CN", JsonValue.Create(zh))!;
        bytes = SourceEdit.Set(bytes, "/title/en", JsonValue.Create(en))!;
        return SourceEdit.Set(bytes, "/enabled", JsonValue.Create(false))!;
    }

    /// <summary>How each template reads as a module of a station that does not exist.</summary>
    public IReadOnlyDictionary<string, ModuleReading> Readings()
    {
        var instead = Files().ToDictionary(f => $"stations/{Probe}/modules/{Prefix}{f.Id}.json", f => (byte[]?)f.Bytes, StringComparer.Ordinal);
        var modules = draft.Read(instead).Stations.GetValueOrDefault(Probe)?.Modules ?? [];
        return modules.Where(m => m.Id.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(m => m.Id[Prefix.Length..], StringComparer.Ordinal);
    }

    private IReadOnlyList<ServiceTemplate> Read()
    {
        var read = Readings();
        return [.. Files().Where(f => read.GetValueOrDefault(f.Id) is { IsGood: true }).Select(f => new ServiceTemplate(f.Id, f.Bytes, read[f.Id].Head!)).OrderBy(t => t.Head.Order)];
    }

    private static IEnumerable<(string Id, byte[] Bytes)> Files() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*.json").Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllBytes(f)))
        : [];
}
