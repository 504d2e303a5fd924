using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Configuration;

/// <summary>The versions of one settings file, what each changed, and the way back to any of them.</summary>
[Needs(Permission.Config)]
internal sealed class FileModel(ConfigDesk desk, DraftReader reader, StaffVisit staff, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Path { get; set; } = "";

    public IReadOnlyList<ConfigVersion> Versions { get; private set; } = [];

    public ConfigVersion? Shown { get; private set; }

    public IReadOnlyList<DiffLine> Difference { get; private set; } = [];

    /// <summary>The same in sentences, for a module's file whose plugin is there.</summary>
    public IReadOnlyList<SettingsChange> Changes { get; private set; } = [];

    public string Now => desk.Now(Path);

    public string? Problem { get; private set; }

    /// <summary>A file that all sites share is changed only by those who may change the district's settings.</summary>
    public bool MayRollBack => Shown is { IsDeletion: false } shown && shown.Hash != Now && MayWrite;

    private bool MayWrite => staff.MayOn(Needed.Site, Needed.Permission);

    // What roles allow is granted by it, at every site at once.
    private (string Permission, string Site) Needed => Path == ConfigDesk.Roles
        ? (Permission.Accounts, RoleGrant.Everywhere)
        : (Permission.ConfigWrite, ConfigDesk.IsShared(Path) ? SnapshotBuilder.District : staff.Site);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (string.IsNullOrEmpty(Path) || Path.Contains("..", StringComparison.Ordinal) || !ConfigDesk.IsOf(staff.Site, Path))
        {
            context.Result = NotFound();
        }
    }

    public void OnGet(string? version) => Show(version);

    public async Task<IActionResult> OnPostAsync(string? version, string? expected, string? why)
    {
        if (!MayWrite)
        {
            return StaffRefusal.Of(Needed.Permission, Needed.Site).Answer(HttpContext);
        }

        Show(version);
        if (Shown is null || string.IsNullOrWhiteSpace(why))
        {
            Problem = texts["config.reason.missing"];
            return Page();
        }

        var result = await desk.RollBackAsync(Path, Shown.Hash, expected ?? "", why.Trim(), staff, HttpContext.RequestAborted);
        if (result is PublishResult.Published or PublishResult.Unchanged)
        {
            return LocalRedirect($"{Request.PathBase}/configuration/file?path={Uri.EscapeDataString(Path)}&done=config.rolled-back");
        }

        Problem = texts[result == PublishResult.ChangedMeanwhile ? "config.moved" : "config.gone"];
        Show(version);
        return Page();
    }

    public string Who(ConfigVersion version) => version.Who == ConfigVersion.FromFile ? texts["config.by-hand"] : version.Who;

    private IReadOnlyList<SettingsChange> Words(byte[]? before, byte[]? after) => Path.Contains("/modules/", StringComparison.Ordinal) && after is not null
        ? DraftChanges.Between(reader.Read(Path, before ?? DraftDesk.Overlay), reader.Read(Path, after))
        : [];

    private void Show(string? version)
    {
        Versions = desk.Versions(Path);
        Shown = Versions.FirstOrDefault(v => v.Id == version) ?? (Versions.Count > 0 ? Versions[0] : null);
        if (Shown is not null)
        {
            var before = Versions.SkipWhile(v => v.Id != Shown.Id).Skip(1).FirstOrDefault();
            Difference = desk.Between(before?.Hash ?? "", Shown.Hash);
            Changes = Words(before is null ? null : desk.Bytes(before.Hash), desk.Bytes(Shown.Hash));
        }
    }
}
