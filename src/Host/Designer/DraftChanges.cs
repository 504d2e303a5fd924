using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Designer;

/// <summary>What leads from one version of a module to another, in words, and what that means for cases that are open.</summary>
internal static class DraftChanges
{
    public static IReadOnlyList<SettingsChange> Between(DesignReading before, DesignReading after) => before.Layers is { } was && after.Layers is { } now
        ? SettingsDiff.Between(was.Effective, now.Effective, now.Shape)
        : [];

    /// <summary>The changes that concern open cases of the module as it is served.</summary>
    public static IReadOnlyList<OpenCaseRule> OpenCases(IReadOnlyList<SettingsChange> changes, ModuleInstance? served) => served is null
        ? []
        : [.. OpenCaseRules.Of(changes, (kind, state) => Count(served, kind, state)).Where(r => r.Open > 0)];

    private static int Count(ModuleInstance module, string kind, string state) => (int)module.Store.Count(
        new RecordQuery
        {
            Collection = CaseTable.Name,
            Filters = [RecordFilter.Equal("module", module.Info.Id), RecordFilter.Equal("kind", kind), RecordFilter.Equal("state", state), RecordFilter.Equal("open", 1)],
        },
        9999).Value;
}
