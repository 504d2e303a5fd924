using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Templates;

/// <summary>Begins a service: its module file is there as a first version, and no resident sees it before somebody enables it.</summary>
internal sealed class ServiceStart(ServiceTemplates templates, DraftReading draft, FolderPublisher publisher, HostPaths paths, ChineseReadings readings)
{
    /// <summary>Makes the module's file.</summary>
    /// <param name="site">The station, or the district for a service that all its stations share.</param>
    /// <param name="template">The template's id.</param>
    /// <param name="zh">The title in Chinese.</param>
    /// <param name="en">The title in English.</param>
    /// <param name="staff">Who begins it.</param>
    /// <param name="why">For the list of versions.</param>
    /// <param name="cancellation">Stops before the file is written.</param>
    /// <returns>The module's id; null when there is no such template.</returns>
    public async Task<string?> BeginAsync(string site, string template, string zh, string en, AuditEntry staff, string why, CancellationToken cancellation)
    {
        if (templates.Find(template) is not { } found)
        {
            return null;
        }

        var bytes = ServiceTemplates.Begin(found, zh, en);
        if (site == SnapshotBuilder.District)
        {
            bytes = SourceEdit.Set(SourceEdit.Set(bytes, "/$schema", JsonValue.Create($"../../schemas/module.{found.Head.Plugin}.zh-CN.schema.json"))!, "/scope", JsonValue.Create("district"))!;
        }

        while (true)
        {
            var id = ModuleIds.Propose(zh, en, readings, IsTaken);
            var file = $"{(site == SnapshotBuilder.District ? "district" : "stations/" + site)}/modules/{id}.json";
            if (await publisher.PublishAsync(file, bytes, expected: "", staff.Who, why, cancellation) is PublishResult.Published)
            {
                await draft.ServeAsync();
                return id;
            }
        }
    }

    // At any site: a service of the same id elsewhere would share texts and permissions with it.
    private bool IsTaken(string id) =>
        Directory.EnumerateFiles(paths.Config, id + ".json", SearchOption.AllDirectories).Any(f => Path.GetFileName(Path.GetDirectoryName(f)) == "modules");
}
