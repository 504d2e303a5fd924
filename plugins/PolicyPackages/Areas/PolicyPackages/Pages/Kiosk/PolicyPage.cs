using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using PolicyPackages.Visits;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>What the kiosk pages share: the policies, the visit, today, and the addresses.</summary>
public abstract class PolicyPage : PageModel
{
    private PolicyBook? _book;
    private PolicyVisit? _visit;

    internal IModule<PolicySettings> Module => HttpContext.RequestServices.GetRequiredService<IModule<PolicySettings>>();

    internal PolicyBook Book => _book ??= new PolicyBook(Module.Settings, Module.Info);

    internal PolicyVisit Visit => _visit ??= new PolicyVisit(HttpContext.RequestServices.GetRequiredService<IVisitNotes>(), Book);

    internal Screener Screener => new(Book);

    internal Wording Wording => new(Book, Module.Texts);

    internal DateOnly Today => Module.Info.Site.DayOf(Module.Clock.GetUtcNow());

    /// <summary>The station at this moment: what is open is seen from there.</summary>
    internal StationNow Now => Module.Info.Site.At(Module.Clock.GetUtcNow());

    internal KioskScreen Frame => HttpContext.RequestServices.GetRequiredService<KioskScreen>();

    internal string To(string path) => $"{Request.PathBase}/m/{Module.Info.Id}{(path.Length > 0 ? "/" : "")}{path}";

    internal string Say(StationKiosk.Sdk.Configuration.LocalizedText text) => Module.Texts.Show(text).Text;

    /// <summary>The screening in which a page stands: of one policy, or of all.</summary>
    internal static string Query(string? only) => only is null ? "" : "?only=" + Uri.EscapeDataString(only);
}
