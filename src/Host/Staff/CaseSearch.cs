using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Staff;

/// <summary>One search over the cases of every service of a site that the account may see: by code, telephone, last four digits, ID number, name, or what it is about.</summary>
internal sealed class CaseSearch(Visit visit, StaffVisit staff, Sealing sealing, ITexts texts)
{
    public IReadOnlyList<FoundCase> Find(string typed) =>
    [
        .. visit.Snapshot.Modules.Values
            .Where(m => m.Definition.Cases.Count > 0 && staff.May(MenuPaths.CasesPermission(m.Info.Id)))
            .SelectMany(m => CaseQueue.Find(m, null, CaseView.All, ScannedCode.Read(typed) ?? typed, null, sealing, CaseScope.Of(staff, m)).Records.Select(r => Row(m, r)))
            .OrderByDescending(f => f.IsOpen).ThenByDescending(f => f.Received),
    ];

    private FoundCase Row(ModuleInstance module, Record found)
    {
        var summary = CaseSummaries.Of(found);
        var kind = module.Definition.Cases.GetValueOrDefault(summary.Kind);
        return new FoundCase(
            $"/m/{module.Info.Id}/case/{found.Id}",
            kind is null ? texts.Show(module.Info.Title) : $"{texts.Show(module.Info.Title).Text} · {texts.Show(kind.Title).Text}",
            summary.Title,
            TicketCode.Spaced(CaseCodes.OfStaff(found.Body)),
            summary.Initials,
            kind?.States.TryGetValue(summary.State, out var state) == true ? texts.Show(state.Label) : summary.State,
            summary.Received == DateOnly.MinValue ? null : summary.Received,
            summary.IsOpen);
    }
}
