using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>
/// Items by id: which came, which went, which stand elsewhere, and what changed in those that stayed. Another order is one sentence, however
/// many numbers it took to write it; a question that went to another page is moved, not removed and added.
/// </summary>
internal sealed class MapDiff(List<SettingsChange> all, Action<SettingsPlace> compare)
{
    public void Run(SettingsPlace map)
    {
        var before = Ids(map.Before);
        var after = Ids(map.After);
        foreach (var id in before.Except(after, StringComparer.Ordinal).Where(id => !IsOnPage(map, id, p => p.After)))
        {
            Whole(map.ItemOf(id), SettingsChangeKind.Removed, "differences.removed");
        }

        foreach (var id in after)
        {
            if (before.Contains(id, StringComparer.Ordinal))
            {
                compare(map.ItemOf(id));
            }
            else
            {
                Came(map, id);
            }
        }

        if (map.Shape.Item!.Kind is ShapeKind.Object or ShapeKind.Union)
        {
            Order(map, [.. before.Where(after.Contains)], [.. after.Where(before.Contains)]);
        }
    }

    private void Came(SettingsPlace map, string id)
    {
        if (!IsOnPage(map, id, p => p.Before))
        {
            Whole(map.ItemOf(id), SettingsChangeKind.Added, "differences.added");
            return;
        }

        var pages = map.Parent!.Parent!;
        var (from, node) = pages.Before!.Members.Select(p => (p.Name, Node: p.Value["fields"]?[id])).First(p => p.Node is not null);
        var item = map.ItemOf(id, node, map.After![id]);
        var sentence = Messages.Of("differences.moved-page", item.Item, pages.ItemOf(from).Item, map.Parent.Item);
        all.Add(SettingsDiff.Of(item, SettingsChangeKind.Moved, pages.Where, sentence, from, map.Parent.Name));
        compare(item);
    }

    private void Whole(SettingsPlace item, SettingsChangeKind kind, string key)
    {
        if (item.Shape.Kind is not (ShapeKind.Object or ShapeKind.Union or ShapeKind.Map))
        {
            compare(item);
            return;
        }

        var node = (item.After ?? item.Before)!;
        var said = item.Shape.Kind == ShapeKind.Union && node["kind"] is { } name && item.Shape.Cases.TryGetValue(name.Text, out var of)
            ? Messages.Of(key + "-kind", item.Item, SettingsPlace.Small(of.Title))
            : Messages.Of(key, item.Item);
        all.Add(SettingsDiff.Of(item, kind, item.Parent!.Where, said, ValueWords.Plain(item.Before), ValueWords.Plain(item.After)));
    }

    private void Order(SettingsPlace map, List<string> before, List<string> after)
    {
        var moved = after.Except(Standing(before, after), StringComparer.Ordinal).ToList();
        if (moved.Count == 0)
        {
            return;
        }

        var (was, now) = (string.Join(", ", before), string.Join(", ", after));
        if (moved is not [var one])
        {
            var order = ValueWords.Listed(after.Select(id => Short(map, id)));
            all.Add(SettingsDiff.Of(map, SettingsChangeKind.Moved, map.Where, Messages.Of("differences.order", SettingsPlace.Small(map.Title), order), was, now));
            return;
        }

        var at = after.IndexOf(one);
        var item = map.ItemOf(one);
        var sentence = at == 0 ? Messages.Of("differences.moved-first", item.Item) : Messages.Of("differences.moved", item.Item, ValueWords.Quoted(Short(map, after[at - 1])));
        all.Add(SettingsDiff.Of(map, SettingsChangeKind.Moved, map.Where, sentence, was, now, one));
    }

    private static LocalizedText Short(SettingsPlace map, string id) => SettingsPlace.Label(map.After![id]) ?? LocalizedText.Same(id);

    // The longest run of items that kept their order among each other: the others are those that moved.
    private static List<string> Standing(List<string> before, List<string> after)
    {
        var best = new List<string>[after.Count];
        for (var i = 0; i < after.Count; i++)
        {
            var place = before.IndexOf(after[i]);
            var lower = Enumerable.Range(0, i).Where(j => before.IndexOf(after[j]) < place).Select(j => best[j]).MaxBy(b => b.Count) ?? [];
            best[i] = [.. lower, after[i]];
        }

        return best.MaxBy(b => b.Count) ?? [];
    }

    private static bool IsOnPage(SettingsPlace map, string id, Func<SettingsPlace, LocatedNode?> side) =>
        map.Shape.Item!.Type == typeof(Field) && map.Parent is { IsItem: true, Parent: { } pages } page && page.Shape.Type == typeof(FormPage)
        && side(pages)?.Members.Exists(p => p.Value["fields"]?[id] is not null) == true;

    private static List<string> Ids(LocatedNode? map) => [.. (map?.Members ?? []).Select(m => m.Name)];
}
