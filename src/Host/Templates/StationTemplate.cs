using System.Text.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Templates;

/// <summary>
/// A kind of station to begin from: <c>templates/stations/&lt;id&gt;/</c> with <c>template.json</c>, <c>station.json</c>, modules of its own,
/// and the services that it takes from the service templates.
/// </summary>
internal sealed record StationTemplate
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public required LocalizedText Title { get; init; }

    /// <summary>What kind of station it is for, in one line.</summary>
    public required LocalizedText For { get; init; }

    /// <summary>Service templates by the id that their modules get.</summary>
    public required IReadOnlyDictionary<string, string> Services { get; init; }

    public static string Root => Path.Combine(AppContext.BaseDirectory, "templates", "stations");

    /// <summary>Every template by id.</summary>
    public static IReadOnlyDictionary<string, StationTemplate> All() => Directory.Exists(Root)
        ? Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal).ToDictionary(d => Path.GetFileName(d), Read, StringComparer.Ordinal)
        : new Dictionary<string, StationTemplate>(StringComparer.Ordinal);

    /// <summary>The files of a station by their paths in its folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(string id)
    {
        var own = Path.Combine(Root, id);
        var files = Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(own, f).Replace('\\', '/'), File: f))
            .Where(f => f.Name != "template.json")
            .Concat(Services.Select(s => (Name: $"modules/{s.Key}.json", File: Path.Combine(ServiceTemplates.Folder, s.Value + ".json"))));
        return files.ToDictionary(f => f.Name, f => File.ReadAllBytes(f.File), StringComparer.Ordinal);
    }

    private static StationTemplate Read(string folder) =>
        JsonSerializer.Deserialize<StationTemplate>(File.ReadAllBytes(Path.Combine(folder, "template.json")), Json)!;
}
