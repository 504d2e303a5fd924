using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Templates;

/// <summary>Makes a station from a template. It is checked before anything is written, and served at once by a running host.</summary>
internal sealed class StationStart(DraftReading draft, FolderPublisher publisher)
{
    private const string Main = "station.json";

    /// <returns>What the check found; empty when the station is there.</returns>
    public async Task<IReadOnlyList<Fault>> BeginAsync(StationTemplate template, string templateId, string id, (string Zh, string En) name, string who, string why, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(template.Files(templateId), StringComparer.Ordinal);
        var named = SourceEdit.Set(SourceEdit.Set(files[Main], "/name/zh-CN", JsonValue.Create(name.Zh))!, "/name/en", JsonValue.Create(name.En))!;
        // What the district says about privacy holds; the template's words are for a district that says nothing.
        files[Main] = SourceEdit.Remove(named, "/privacy")!;
        if (FaultsOf(id, files).Count > 0)
        {
            files[Main] = named;
        }

        var faults = FaultsOf(id, files);
        if (faults.Count > 0)
        {
            return faults;
        }

        foreach (var (file, bytes) in files.OrderBy(f => f.Key == Main))
        {
            await publisher.PublishAsync(PathOf(id, file), bytes, expected: "", who, why, cancellation);
        }

        await draft.ServeAsync();
        return [];
    }

    private IReadOnlyList<Fault> FaultsOf(string id, Dictionary<string, byte[]> files)
    {
        var before = draft.Now.Broken.ToHashSet();
        var after = draft.Read(files.ToDictionary(f => PathOf(id, f.Key), f => (byte[]?)f.Value, StringComparer.Ordinal));
        return [.. after.Broken.Where(f => !before.Contains(f))];
    }

    private static string PathOf(string id, string file) => $"stations/{id}/{file}";
}
