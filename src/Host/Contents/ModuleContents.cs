using System.Text;
using System.Text.RegularExpressions;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Contents;

/// <summary>The content files of the module of the page being served.</summary>
internal sealed partial class ModuleContents(ModuleInstance module, DraftReading drafts, FolderPublisher publisher, HostPaths paths, StaffVisit staff) : IModuleContents
{
    public string? Read(string name) => FullPath(name) is { } path && File.Exists(path) ? File.ReadAllText(path) : null;

    public ContentTrial Try(IReadOnlyDictionary<string, string?> files)
    {
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            ArgumentOutOfRangeException.ThrowIfEqual(Name().IsMatch(name), other: false, nameof(files));
            instead[$"{Folder}/{name}"] = text is null ? null : Encoding.UTF8.GetBytes(text);
        }

        return Tried(instead);
    }

    public ContentTrial At(DateTimeOffset moment) => publisher.FilesAt(moment, IsOfModule) is { } files ? Tried(files) : new ContentTrial();

    private ContentTrial Tried(IReadOnlyDictionary<string, byte[]?> instead)
    {
        var read = drafts.Read(instead);
        var modules = Site == SnapshotBuilder.District ? read.District.Modules : read.Stations.GetValueOrDefault(Site)?.Modules ?? [];
        return modules.FirstOrDefault(m => m.Id == module.Info.Id) is { } tried
            ? new ContentTrial { Faults = tried.Faults, Module = tried.IsGood ? tried.Info! with { Site = module.Info.Site } : null, Settings = tried.Settings }
            : new ContentTrial();
    }

    public async Task<bool> PublishAsync(string name, string text, string? before, string why, CancellationToken cancellation = default)
    {
        if (!staff.May(Permission.ConfigWrite) || FullPath(name) is null || Try(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = text }) is not { Module: not null })
        {
            return false;
        }

        var expected = before is null ? "" : VersionStore.HashOf(Encoding.UTF8.GetBytes(before));
        var result = await publisher.PublishAsync($"{Folder}/{name}", Encoding.UTF8.GetBytes(text), expected, staff.Account?.Name ?? "", why, cancellation);
        if (result is PublishResult.Published or PublishResult.Unchanged)
        {
            await drafts.ServeAsync();
        }

        return result is PublishResult.Published or PublishResult.Unchanged;
    }

    // The module's own files, the content below them, and what services share: all that its reading follows from, but for the site's own file.
    private bool IsOfModule(string file) => file.Split('/') switch
    {
        ["district", .. var rest] => IsOfModule(rest),
        ["stations", var station, .. var rest] => station == Site && IsOfModule(rest),
        _ => false,
    };

    private bool IsOfModule(string[] rest) => rest switch
    {
        ["checks.json"] => true,
        ["modules", var name] => name == module.Info.Id + ".json",
        ["content", var folder, _] => folder == module.Info.Id,
        _ => false,
    };

    private string Site => module.Info.Scope == ModuleScope.District ? SnapshotBuilder.District : module.Info.Site.Id;

    private string Folder => $"{(Site == SnapshotBuilder.District ? "district" : "stations/" + Site)}/content/{module.Info.Id}";

    private string? FullPath(string name) => Name().IsMatch(name) ? Path.Combine(paths.Config, Folder, name) : null;

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,80}(\.[A-Za-z-]{2,8})?\.md\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
