using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Whose cases and records of a service somebody sees. Of a service that stations share, staff see those that were handed in or made where they
/// have the permission: a clerk of one station those of that station, somebody with the permission at the district all. What code does for
/// residents is not limited.
/// </summary>
internal sealed class CaseScope
{
    public static readonly CaseScope Everything = new(null);

    private readonly IReadOnlySet<string>? _sites;

    private CaseScope(IReadOnlySet<string>? sites) => _sites = sites;

    /// <summary>What a query has to hold as well.</summary>
    public IReadOnlyList<RecordFilter> Filters => _sites is null ? [] : [RecordFilter.AnyOf(CaseTable.Station, _sites.Select(s => (FieldValue)s))];

    /// <summary>Of the module's cases.</summary>
    public static CaseScope Of(StaffVisit staff, ModuleInstance module) => Of(staff, module, MenuPaths.CasesPermission(module.Info.Id));

    /// <summary>Of the records of one of the module's collections: all of them, unless they belong to the station that made them.</summary>
    public static CaseScope OfRecords(StaffVisit staff, ModuleInstance module, string collection) =>
        module.Definition.Collections.GetValueOrDefault(collection) is { OfStation: true }
            ? Of(staff, module, MenuPaths.RecordsPermission(module.Definition, module.Info.Id, collection))
            : Everything;

    /// <summary>A query without what is not seen.</summary>
    public RecordQuery Limit(RecordQuery query) => _sites is null ? query : query with { Filters = [.. query.Filters, .. Filters] };

    public bool Sees(Record found) => _sites is null || _sites.Contains(CaseTable.StationOf(found));

    /// <summary>Whether something done at a site by somebody is theirs to look at and take back.</summary>
    public bool SeesSite(string? site) => _sites is null || (site is not null && _sites.Contains(site));

    private static CaseScope Of(StaffVisit staff, ModuleInstance module, string permission) =>
        staff.Account is null || module.Info.Scope != ModuleScope.District || staff.MayOn(SnapshotBuilder.District, permission)
            ? Everything
            : new CaseScope(staff.SitesWhere(permission).ToHashSet(StringComparer.Ordinal));
}
