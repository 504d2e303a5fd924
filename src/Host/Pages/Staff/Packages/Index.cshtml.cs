using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Packages;

/// <summary>Services in and out as signed files, and the signers whose files are taken.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[Needs(Permission.ConfigWrite)]
internal sealed class IndexModel(PackageExport export, PackageShelf shelf, SignerBook signers, StaffVisit staff, ITexts texts) : PageModel
{
    // Somewhat more than the largest package, so that one that is too large gets a sentence instead of a cut connection.
    private const long LargestRequest = 64L << 20;

    public IReadOnlyList<ModuleReading> Modules { get; } = export.ModulesOf(staff.Site);

    public IReadOnlyList<KnownSigner> Signers => [.. signers.All().OrderBy(s => s.IsRevoked).ThenByDescending(s => s.At)];

    public string Own => signers.OwnFingerprint;

    public string? Problem { get; private set; }

    /// <summary>A signer counts for the whole installation.</summary>
    public bool MayTrust => staff.MayOn(SnapshotBuilder.District, Permission.Accounts);

    public string TitleOf(ModuleReading module) => module.Head is { } head ? texts.Show(head.Title) : module.Id;

    public string Who(string name) => name == AuditEntry.CommandLine ? texts["packages.by-command"] : name;

    public async Task<IActionResult> OnPostLookAsync(IFormFile? file)
    {
        if (file is null || file.Length > ModulePackage.MostBytes)
        {
            return Refuse(file is null ? new PackageRefusal("missing-file") : new PackageRefusal("large", ModulePackage.MostBytes >> 20));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        var (package, refusal) = ModulePackage.Read(bytes.ToArray());
        if (package is null)
        {
            return Refuse(refusal!);
        }

        var key = await shelf.PutAsync(bytes.ToArray(), HttpContext.RequestAborted);
        return LocalRedirect($"{Request.PathBase}/packages/look/{key}");
    }

    public async Task<IActionResult> OnPostExportAsync(string? module)
    {
        var (made, refusal) = await export.MakeAsync(staff.Site, module ?? "", staff.Account?.Name ?? "", staff.Entry(""), HttpContext.RequestAborted);
        return made is null ? Refuse(refusal!) : File(made.Bytes, MediaTypeNames.Application.Octet, made.Name);
    }

    [NeedsOn(SnapshotBuilder.District, Permission.Accounts)]
    public async Task<IActionResult> OnPostRevokeAsync(string? fingerprint)
    {
        await signers.RevokeAsync(fingerprint ?? "", staff.Entry(""));
        return LocalRedirect($"{Request.PathBase}/packages?done=signer.revoked");
    }

    private PageResult Refuse(PackageRefusal refusal)
    {
        Problem = texts[refusal.Key, [.. refusal.Args]];
        return Page();
    }
}
