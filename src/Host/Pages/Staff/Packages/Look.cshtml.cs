using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Packages;

/// <summary>An uploaded package before it does anything: what is in it, whose it is, what it would change here; and the two decisions about it.</summary>
[Needs(Permission.ConfigWrite)]
internal sealed class LookModel(PackagePlanner planner, PackageImport import, PackageShelf shelf, SignerBook signers, StaffVisit staff) : PageModel
{
    private ModulePackage _package = null!;

    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Module { get; set; }

    public string Key => (string)RouteData.Values["key"]!;

    public PackagePlan Plan { get; private set; } = null!;

    public string? Why { get; private set; }

    public string? Problem { get; private set; }

    public bool IsTrusted => Plan.Trust is SignerTrust.Own or SignerTrust.Accepted;

    /// <summary>Signers concern the whole installation.</summary>
    public bool MayTrust => staff.MayOn(SnapshotBuilder.District, Permission.Accounts);

    /// <summary>What roles allow is allowed at every station.</summary>
    public bool MayChangeRoles => HttpContext.RequestServices.GetRequiredService<Grants>().MayChangeRoles;

    private ITexts Texts => HttpContext.RequestServices.GetRequiredService<ITexts>();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (shelf.Get(Key) is not { } bytes || ModulePackage.Read(bytes).Package is not { } package)
        {
            context.Result = NotFound();
            return;
        }

        _package = package;
        Plan = planner.Plan(package, staff.Site, Module?.Trim());
    }

    public string Who(string name) => name == AuditEntry.CommandLine ? Texts["packages.by-command"] : name;

    [NeedsOn(SnapshotBuilder.District, Permission.Accounts)]
    public async Task<IActionResult> OnPostAcceptAsync(bool compared)
    {
        if (!compared)
        {
            Problem = Texts["packages.compare.missing"];
            return Page();
        }

        await signers.AcceptAsync(_package.Manifest.Signer, staff.Entry(""));
        return LocalRedirect($"{Request.PathBase}/packages/look/{Key}?done=signer.accepted");
    }

    public async Task<IActionResult> OnPostImportAsync(string? why, bool replace, bool roles, string? expected)
    {
        Why = why?.Trim();
        if (string.IsNullOrEmpty(Why))
        {
            return Refuse("packages.no.why");
        }

        if (Plan.Replaces && !replace)
        {
            return Refuse("packages.replace.missing");
        }

        if (roles && !MayChangeRoles)
        {
            return StaffRefusal.Of(Permission.Accounts, RoleGrant.Everywhere).Answer(HttpContext);
        }

        var order = new ImportOrder(staff.Site, Plan.Module, replace ? expected : null, roles, Why);
        var (plan, refusal) = await import.ImportAsync(_package, order, staff.Entry(""), HttpContext.RequestAborted);
        if (refusal is null)
        {
            return LocalRedirect($"{Request.PathBase}/packages?done=package.imported");
        }

        Plan = plan;
        return Refuse(refusal.Key, [.. refusal.Args]);
    }

    private PageResult Refuse(string key, params object?[] args)
    {
        Problem = Texts[key, args];
        return Page();
    }
}
