using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>What waits for staff in a module: the records in its work views and its open cases.</summary>
internal sealed class ModuleWorkload(ModuleInstance module, StaffVisit staff, DateOnly today, ITexts texts)
{
    public IEnumerable<TodayEntry> Find()
    {
        var id = module.Info.Id;
        foreach (var (table, screen) in module.Definition.Tables.Where(t => staff.May(t.Value.Permission)))
        {
            var reader = new TableReader(module, table, new TableAddress(), today, texts) { Scope = CaseScope.OfRecords(staff, module, screen.Collection) };
            foreach (var (view, shown) in screen.Views.Where(v => v.Value.IsWork))
            {
                var count = reader.CountOf(view);
                if (count.Value > 0)
                {
                    var label = texts["tables.work", texts.Show(screen.Title).Text, texts.Show(shown.Label).Text];
                    yield return new TodayEntry(label, $"{MenuPaths.Table(id, table)}?view={view}", count.Value, count.Capped, Icon: "list-checks");
                }
            }
        }

        foreach (var (kind, definition) in module.Definition.Cases.Where(_ => staff.May(MenuPaths.CasesPermission(id))))
        {
            var count = CaseQueue.Count(module, kind, CaseScope.Of(staff, module));
            if (count.Value > 0)
            {
                var isLate = CaseQueue.Count(module, kind, CaseScope.Of(staff, module), dueBefore: today).Value > 0;
                yield return new TodayEntry(texts["tables.work", texts.Show(module.Info.Title).Text, texts.Show(definition.Title).Text], MenuPaths.Queue(id, kind), count.Value, count.Capped, isLate);
            }
        }
    }
}
