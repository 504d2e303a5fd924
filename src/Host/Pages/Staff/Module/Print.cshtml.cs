using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A case as a sheet of paper. Personal answers stay covered on it too until somebody says why they are needed.</summary>
internal sealed class PrintModel(ModuleInstance module, StaffVisit staff, CaseDesk desk, ITexts texts) : CasePageModel(staff, desk, texts)
{
    private readonly StaffVisit _staff = staff;
    private readonly CaseDesk _desk = desk;

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    protected override DateOnly Today => module.Info.Site.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    protected override (RecordStore Store, Record Case)? Find(string id) =>
        module.Store.Get(CaseTable.Name, id) is { } record && record.Body.Text("module") == module.Info.Id && CaseScope.Of(_staff, module).Sees(record) ? (module.Store, record) : null;

    protected override Task<CaseMove> MoveAsync(CaseStep step) => _desk.MoveAsync(module, Record.Id, step);
}
