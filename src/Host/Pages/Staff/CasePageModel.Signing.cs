using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;

namespace StationKiosk.Host.Pages.Staff;

internal abstract partial class CasePageModel
{
    /// <summary>A signature that was left for the desk has been given there.</summary>
    [ModuleNeed(ModuleNeed.CasesEdit)]
    public async Task<IActionResult> OnPostSignAsync(string id, long version, string? field)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        if (!MayCorrect || IsAsFiled)
        {
            return NotFound();
        }

        var signed = await SignAsync(version, field ?? "");
        if (signed == CaseMove.Done)
        {
            return LocalRedirect($"{Request.PathBase}{Request.Path}?done=case-signed");
        }

        Problem = texts["cases.problem." + signed.ToString().ToLowerInvariant()];
        return Read(id) is { } gone ? gone : await ShowAsync(null);
    }

    protected virtual Task<CaseMove> SignAsync(long version, string field) => Task.FromResult(CaseMove.NotFound);
}
