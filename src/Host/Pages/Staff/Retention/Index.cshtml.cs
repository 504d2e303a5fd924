using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Retention;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Retention;

/// <summary>What is kept of people, question by question, and the proof that it goes when its time is over.</summary>
[Needs(Permission.Audit)]
[Needs(Permission.RepairsWrite, ToChange = true)]
internal sealed class IndexModel(RetentionBook book, Visit visit, StaffVisit staff, ITexts texts, TimeProvider clock) : PageModel
{
    /// <summary>Counted while the page is made.</summary>
    public IReadOnlyList<FieldCount> Now { get; private set; } = [];

    public IReadOnlyList<RetentionRun> Runs { get; private set; } = [];

    /// <summary>What was taken away that belonged to no case, on the whole host.</summary>
    public LeftoverCount Left { get; private set; } = new(0, 0, null);

    public bool MayRun => staff.May(Permission.RepairsWrite);

    public void OnGet()
    {
        var today = visit.Snapshot.Site.DayOf(clock.GetUtcNow());
        Now = [.. KeptAnswers.Stores(visit.Snapshot).SelectMany(s => KeptAnswers.Count(s, today))];
        Runs = book.Runs(staff.Site);
        Left = HttpContext.RequestServices.GetRequiredService<Leftovers>().Count;
    }

    public async Task<IActionResult> OnPostRunAsync()
    {
        await HttpContext.RequestServices.GetRequiredService<AuditLog>().WriteAsync(staff.Entry("retention.run"));
        await HttpContext.RequestServices.GetRequiredService<CaseRetention>().RunAsync("asked");
        return LocalRedirect($"{Request.PathBase}/retention?done=retention.done");
    }

    /// <summary>The words of the service as it is offered now; its id where it is offered no longer.</summary>
    public (string Service, string Field) Named(FieldCount count)
    {
        var module = visit.Snapshot.Modules.GetValueOrDefault(count.Module);
        var kind = module?.Definition.Cases.GetValueOrDefault(count.Kind);
        var drawn = DrawnNames.FieldOf(count.Field);
        var field = kind is null ? null : module!.Definition.Forms[kind.Form].Fields.FirstOrDefault(f => f.Key == (drawn ?? count.Field)).Value;
        var label = field is null ? count.Field : texts.Show(field.Label).Text;
        return (kind is null ? count.Module : $"{texts.Show(module!.Info.Title).Text} · {texts.Show(kind.Title).Text}", drawn is null || field is null ? label : texts["retention.drawn", label].Text);
    }
}
