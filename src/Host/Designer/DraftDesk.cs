using System.Text;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Designer;

/// <summary>The drafts as people work on them: begin, change, step back, give up, publish.</summary>
internal sealed class DraftDesk(DraftStore drafts, DraftReader reader, FolderPublisher publisher, EngineHost engines, HostPaths paths)
{
    /// <summary>A file of a module that says nothing yet.</summary>
    public static readonly byte[] Overlay = Encoding.UTF8.GetBytes("{\n  \"version\": 1\n}\n");

    public static string FileOf(string site, string module) => site == SnapshotBuilder.District ? $"district/modules/{module}.json" : $"stations/{site}/modules/{module}.json";

    public IReadOnlyList<Draft> All => drafts.All;

    /// <summary>The draft of a module, or what is published as the beginning of one; null when there is no such module.</summary>
    public Draft? Open(string site, string module)
    {
        var file = FileOf(site, module);
        if (drafts.Find(file) is { } kept)
        {
            return kept;
        }

        var published = Published(file);
        return published is null && !File.Exists(Path.Combine(paths.Config, FileOf(SnapshotBuilder.District, module)))
            ? null
            : new Draft(file, published ?? Overlay, published is null ? "" : VersionStore.HashOf(published), 0, "", default);
    }

    public byte[]? Published(string file) => Path.Combine(paths.Config, file) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>What a post makes of the draft; null when its file has to be mended by hand first.</summary>
    public byte[]? Changed(Draft draft, DesignPost post, IReadOnlyList<string> languages) =>
        new DesignEdit(bytes => reader.Layers(draft.File, bytes), languages).Apply(draft.Bytes, post);

    /// <summary>What a post on an older page makes of the draft as it is now: only what was changed on that page.</summary>
    public byte[]? ChangedOver(Draft draft, string seen, DesignPost post, IReadOnlyList<string> languages)
    {
        var edit = new DesignEdit(bytes => reader.Layers(draft.File, bytes), languages);
        return edit.Apply(draft.Bytes, (drafts.Step(seen) is { } before ? edit.Own(before, post) : post) with { Pressed = "" });
    }

    /// <summary>Keeps new bytes of a draft; null when somebody else changed it since.</summary>
    public Task<Draft?> SaveAsync(Draft draft, byte[] bytes, string who) => drafts.SaveAsync(draft with { Bytes = bytes, Who = who }, draft.Bytes);

    /// <summary>Takes the last change back; null when somebody else was faster.</summary>
    public async Task<Draft?> UndoAsync(Draft draft, string who) => draft.Before.Count > 0 && drafts.Step(draft.Before[0]) is { } bytes
        ? await drafts.SaveAsync(draft with { Bytes = bytes, Before = [.. draft.Before.Skip(1)], Who = who }, before: null)
        : draft;

    /// <summary>Goes on from what is published now, with this draft's bytes: what was published meanwhile is overwritten when it is published.</summary>
    public Task<Draft?> RebaseAsync(Draft draft, string who) =>
        drafts.SaveAsync(draft with { Base = Published(draft.File) is { } now ? VersionStore.HashOf(now) : "", Who = who }, before: null);

    /// <summary>What a draft, or the file it began from, said at some time; null when it is not kept.</summary>
    public byte[]? Step(string hash) => drafts.Step(hash);

    public Task DiscardAsync(Draft draft) => drafts.RemoveAsync(draft);

    /// <summary>Takes values out of stations' files before a change of the district that stands against them; false when somebody changed one meanwhile.</summary>
    public async Task<bool> StripAsync(IEnumerable<(string File, byte[] Before, byte[] After)> files, string why, StaffVisit staff, CancellationToken cancellation)
    {
        foreach (var (file, before, after) in files.ToList())
        {
            var result = await publisher.PublishAsync(file, after, VersionStore.HashOf(before), staff.Account?.Name ?? "", why, cancellation);
            if (result is not (PublishResult.Published or PublishResult.Unchanged))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts the draft in the place of its file and serves it. The draft is done with then.</summary>
    public async Task<PublishResult> PublishAsync(Draft draft, string why, StaffVisit staff, CancellationToken cancellation)
    {
        var result = await publisher.PublishAsync(draft.File, draft.Bytes, draft.Base, staff.Account?.Name ?? "", why, cancellation);
        if (result is PublishResult.Published or PublishResult.Unchanged)
        {
            await engines.PublishAsync();
            await drafts.RemoveAsync(draft);
        }

        return result;
    }
}
