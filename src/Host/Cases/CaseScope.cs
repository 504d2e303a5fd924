using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Whose cases of a service somebody sees. Of a service that stations share, staff see those that were handed in where they may see its cases:
/// a clerk of one station those of that station, somebody with the permission at the district all. What code does for residents is not limited.
/// </summary>
internal sealed class CaseScope
{
    public static readonly CaseScope Everything = new(null);

    private readonly IReadOnlySet<string>? _sites;

    private CaseScope(IReadOnlySet<string>? sites) => _sites = sites;

    /// <summary>What a query for cases has to hold as well.</summary>
    public IReadOnlyList<RecordFilter> Filters => _sites is null ? [] : [RecordFilter.AnyOf(CaseTable.Station, _sites.Select(s => (FieldValue)s))];

    public static CaseScope Of(StaffVisit staff, ModuleInstance module)
    {
        var permission = MenuPaths.CasesPermission(module.Info.Id);
        return staff.Account is null || module.Info.Scope != ModuleScope.District || staff.MayOn(SnapshotBuilder.District, permission)
            ? Everything
            : new CaseScope(staff.SitesWhere(permission).ToHashSet(StringComparer.Ordinal));
    }

    public bool Sees(Record found) => _sites is null || _sites.Contains(CaseTable.StationOf(found));
}
