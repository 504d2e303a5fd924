using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>What the console pages share: the policies and today.</summary>
public abstract class StaffPage(IModule<PolicySettings> module) : PageModel
{
    private PolicyBook? _book;

    internal IModule<PolicySettings> Module => module;

    internal PolicyBook Book => _book ??= new PolicyBook(module.Settings, module.Info);

    internal DateOnly Today => module.Info.Site.DayOf(module.Clock.GetUtcNow());

    internal Wording Wording => new(Book, module.Texts);

    internal string To(string path) => $"{Request.PathBase}/m/{module.Info.Id}/{path}";
}
