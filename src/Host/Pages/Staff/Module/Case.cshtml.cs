using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A case of a module that is served.</summary>
internal sealed class CaseModel(ModuleInstance module, StaffVisit staff, CaseDesk desk, ITexts texts) : CasePageModel(staff, desk, texts)
{
    private readonly StaffVisit _staff = staff;
    private readonly CaseDesk _desk = desk;

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public override string? SubjectUrl
    {
        get
        {
            if (Record.Body.Text("subject")?.Split('/', 2) is not [var collection, var id])
            {
                return null;
            }

            var table = module.Definition.Tables.FirstOrDefault(t => t.Value.Collection == collection && _staff.May(t.Value.Permission)).Key;
            return table is null ? null : $"{Base}/record/{table}/{id}";
        }
    }

    protected override DateOnly Today => module.Info.Site.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    protected override (RecordStore Store, Record Case)? Find(string id) =>
        module.Store.Get(CaseTable.Name, id) is { } record && record.Body.Text("module") == module.Info.Id && CaseScope.Of(_staff, module).Sees(record) ? (module.Store, record) : null;

    protected override Task<CaseMove> MoveAsync(CaseStep step) => _desk.MoveAsync(module, Record.Id, step);

    public override bool MayCorrect => true;

    protected override Task<CaseMove> CorrectAsync(long version, JsonObject changed, string why) =>
        HttpContext.RequestServices.GetRequiredService<CaseCorrection>().CorrectAsync(module, Record.Id, version, changed, why, _staff.Account?.Name ?? "");

    protected override Task<CaseMove> SignAsync(long version, string field) =>
        HttpContext.RequestServices.GetRequiredService<CaseSigning>().SignAsync(module, Record.Id, version, field, _staff.Account?.Name ?? "");
}
