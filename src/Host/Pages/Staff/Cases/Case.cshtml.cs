using Microsoft.AspNetCore.Mvc.Filters;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Cases;

/// <summary>A case whose service is not offered now. One whose module is served has its page there, and is led to it.</summary>
internal sealed class CaseModel(LeftCases cases, Visit visit, StaffVisit staff, CaseDesk desk, ITexts texts) : CasePageModel(staff, desk, texts)
{
    private readonly CaseDesk _desk = desk;

    protected override DateOnly Today => visit.Snapshot.Site.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var id = (string?)RouteData.Values["id"] ?? "";
        if (cases.Find(id) is { } found && cases.Serving(found.Store, found.Case) is { } module)
        {
            context.Result = LocalRedirect($"{Request.PathBase}/m/{module.Info.Id}/case/{id}");
        }
    }

    protected override (RecordStore Store, Record Case)? Find(string id) => cases.Find(id);

    protected override Task<CaseMove> MoveAsync(CaseStep step) => _desk.MoveLeftAsync(cases.Find(Record.Id)!.Value.Store, visit.Snapshot.Site, Record, step);
}
