using FormService.Settings;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;

namespace FormService;

/// <summary>What must be right between the parts of a service: every name leads to something, and nothing personal stands where all can see it.</summary>
internal sealed class ServiceCheck(ServiceSettings settings, Faults all)
{
    public void Run()
    {
        foreach (var (id, collection) in settings.Collections)
        {
            Collection(collection, $"/collections/{id}");
        }

        foreach (var (id, kind) in settings.Cases)
        {
            Case(kind, $"/cases/{id}");
        }

        foreach (var (id, screen) in settings.Screens)
        {
            Screen(screen, $"/screens/{id}");
        }

        foreach (var (id, door) in settings.Doors)
        {
            OneDoor(door, $"/doors/{id}");
        }

        foreach (var (id, report) in settings.Reports)
        {
            Report(report, $"/reports/{id}");
        }

        foreach (var (id, list) in settings.Checklists)
        {
            Checklist(list, $"/checklists/{id}");
        }

        foreach (var (id, person) in settings.People)
        {
            person.Check(settings.Forms, $"/people/{id}", all);
        }

        if (settings.Doors.Count == 0 && settings.Screens.Count == 0)
        {
            all.Add("/doors", new("自助机上没有入口", "there is no way in on the kiosk"), new("在 doors 里加一个入口，或者在 screens 里加一个列表", "add a door, or a list to screens"));
        }
    }

    private void Collection(CollectionSettings collection, string pointer)
    {
        foreach (var (id, _) in collection.Fields.Where(f => f.Value.Personal))
        {
            all.Add($"{pointer}/fields/{id}/personal", new("资料里不能放个人信息", "a collection may not hold personal data"), new("把它放到表单里，办件会加密保存", "put it into a form; cases are kept sealed"));
        }

        Named(collection.Fields.Keys, collection.Unique, pointer + "/unique");
        Named(collection.Fields.Keys, collection.Sorts, pointer + "/sorts");
        Named(collection.Fields.Keys, collection.Columns, pointer + "/columns");
        Named(collection.Fields.Keys, collection.Quick, pointer + "/quick");
        foreach (var column in collection.Import.Keys)
        {
            Named(collection.Fields.Keys, [column], $"{pointer}/import/{column}");
        }

        foreach (var (id, values) in collection.Start)
        {
            Begin(collection, values, $"{pointer}/start/{id}");
        }

        foreach (var (id, action) in collection.Actions)
        {
            Named(collection.Fields.Keys, action.Sets.Keys, $"{pointer}/actions/{id}/sets");
        }
    }

    private void Begin(CollectionSettings collection, OrderedDictionary<string, string> values, string pointer)
    {
        Named(collection.Fields.Keys, values.Keys, pointer);
        foreach (var (name, field) in collection.Fields)
        {
            var given = values.TryGetValue(name, out var text) ? text.Split('、') : [];
            if (!(field is DateField && DateField.IsDay(text ?? "", new(2000, 1, 1), out _)) && field.Read(field.Many ? given : [text ?? ""]).Problem is { } problem)
            {
                all.Add($"{pointer}/{name}", new($"字段“{name}”的值“{text}”不对（{problem}）", $"the value \"{text}\" of \"{name}\" is not right ({problem})"), new("按字段的要求填写", "give what the field accepts"));
            }
        }
    }

    private void Case(CaseDefinition kind, string pointer)
    {
        Named(settings.Forms.Keys, [kind.Form], pointer + "/form");
        if (!settings.Forms.TryGetValue(kind.Form, out var form))
        {
            return;
        }

        var fields = form.Fields.GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        Optional(settings.Collections.Keys, kind.Subject, pointer + "/subject");
        Optional(fields.Keys, kind.NamedBy, pointer + "/namedBy");
        Optional(fields.Keys, kind.Guard?.PersonField, pointer + "/guard/personField");
        if (kind.NamedBy is { } name && fields.TryGetValue(name, out var named) && named.Personal)
        {
            all.Add(pointer + "/namedBy", new("列表标题不能用个人信息", "a case cannot be named by something personal"), new("换一个字段", "use another field"));
        }

        foreach (var (id, state) in kind.States)
        {
            Named(fields.Keys, state.BeginsWhen?.Fields() ?? [], $"{pointer}/states/{id}/beginsWhen");
        }

        foreach (var (id, way) in kind.Transitions)
        {
            Writes(way, fields, $"{pointer}/transitions/{id}");
        }
    }

    private void Writes(CaseTransition way, Dictionary<string, Field> fields, string pointer)
    {
        if (way.Writes is not { } writes)
        {
            return;
        }

        Named(settings.Collections.Keys, [writes.Collection], pointer + "/writes/collection");
        if (settings.Collections.TryGetValue(writes.Collection, out var target))
        {
            Named(target.Fields.Keys, writes.Values.Keys, pointer + "/writes/values");
            Named(writes.Values.Keys.Where(v => target.Fields.TryGetValue(v, out var field) && field.Filter), writes.Same, pointer + "/writes/same");
        }

        foreach (var (id, value) in writes.Values.Where(v => v.Value.Answer is not null))
        {
            Named(fields.Keys, [value.Answer!], $"{pointer}/writes/values/{id}/answer");
            if (fields.TryGetValue(value.Answer!, out var field) && (field.Personal || field is AttachmentField))
            {
                all.Add($"{pointer}/writes/values/{id}/answer", new("个人信息和照片不能写进资料", "personal answers and pictures cannot go into a record"), new("换一个字段", "use another field"));
            }
        }
    }

    private void Screen(BrowseScreen screen, string pointer)
    {
        Named(settings.Collections.Keys, [screen.Collection], pointer + "/collection");
        if (!settings.Collections.TryGetValue(screen.Collection, out var collection))
        {
            return;
        }

        var look = screen.Look;
        Named(collection.Fields.Keys, new[] { look?.Title, look?.Highlight, look?.Text, look?.Place, look?.Way, look?.Hours }.OfType<string>(), pointer + "/look");
        Named(collection.Fields.Keys, (look?.Lines ?? []).Concat(look?.Facts ?? []).Concat(look?.Badges ?? []).Concat(look?.Slip ?? []), pointer + "/look");
        foreach (var (id, filter) in screen.Filters)
        {
            Optional(collection.Fields.Keys, filter.Field, $"{pointer}/filters/{id}/field");
            if (filter.Field is { } name && collection.Fields.TryGetValue(name, out var field) && !field.Filter && filter.WithinMinutes is null)
            {
                all.Add($"{pointer}/filters/{id}/field", new($"字段“{name}”没有设为可筛选", $"the field \"{name}\" is not filterable"), new("在字段里写 \"filter\": true", "give the field \"filter\": true"));
            }
        }

        foreach (var (id, sort) in screen.Sorts.Where(s => s.Value.Field is not null))
        {
            Named(collection.Sorts, [sort.Field!], $"{pointer}/sorts/{id}/field");
        }

        foreach (var (id, _) in screen.Sorts.Where(s => s.Value.Nearest && look?.Place is null))
        {
            all.Add($"{pointer}/sorts/{id}/nearest", new("不知道地点，排不出远近", "without a place there is no near or far"), new("在列表的样子里选“地点”字段", "choose the place field in the list's look"));
        }

        if (screen.Map && look?.Place is null && !collection.Fields.Values.Any(f => f is PlaceField))
        {
            all.Add(pointer + "/map", new("没有地点字段，画不出地图", "without a place there is no map"), new("在资料里加一个地点字段", "give the collection a place field"));
        }

        foreach (var (id, action) in screen.Actions)
        {
            Named(settings.Cases.Keys, [action.Case], $"{pointer}/actions/{id}/case");
        }
    }

    private void OneDoor(Door door, string pointer)
    {
        var ways = new[] { door.Screen, door.Case, door.Form, door.Content }.Count(w => w is not null) + (door.Status ? 1 : 0);
        if (ways != 1)
        {
            all.Add(pointer, new("一个入口要正好通向一个地方", "a door leads to exactly one place"), new("写 screen、case、form、content、status 之一", "give one of screen, case, form, content, status"));
        }

        Optional(settings.Screens.Keys, door.Screen, pointer + "/screen");
        Optional(settings.Cases.Keys, door.Case, pointer + "/case");
        Optional(settings.Forms.Keys, door.Form, pointer + "/form");
        Optional(settings.Contents.Keys, door.Content, pointer + "/content");
    }

    private void Report(ReportDefinition report, string pointer)
    {
        if (report.Case is null == report.Collection is null)
        {
            all.Add(pointer, new("统计要么数办件，要么数资料", "a report counts either cases or records"), new("写 case 或 collection 之一", "give one of case and collection"));
            return;
        }

        Optional(settings.Cases.Keys, report.Case, pointer + "/case");
        Optional(settings.Collections.Keys, report.Collection, pointer + "/collection");
        var fields = report.Case is { } kind && settings.Cases.TryGetValue(kind, out var found) && settings.Forms.TryGetValue(found.Form, out var form)
            ? form.Fields.Where(f => !f.Value.Personal).Select(f => f.Key).Concat(["state", "reason", "due"])
            : report.Collection is { } id && settings.Collections.TryGetValue(id, out var collection) ? collection.Fields.Keys : null;
        if (fields is not null)
        {
            Optional(fields, report.By, pointer + "/by");
        }
    }

    private void Checklist(ChecklistDefinition list, string pointer)
    {
        Named(settings.Collections.Keys, [list.Collection], pointer + "/collection");
        if (!settings.Collections.TryGetValue(list.Collection, out var collection))
        {
            return;
        }

        var days = collection.Fields.Where(f => f.Value is DateField).Select(f => f.Key).ToList();
        Optional(days, list.Due, pointer + "/due");
        var checkable = collection.Fields.Where(f => f.Value is ChoiceField or FlagField).Select(f => f.Key).ToList();
        foreach (var (id, item) in list.Items)
        {
            Named(checkable, [item.Field], $"{pointer}/items/{id}/field");
            Optional(days, item.Due, $"{pointer}/items/{id}/due");
        }

        var codes = list.Items.Values.Select(i => collection.Fields.GetValueOrDefault(i.Field)).OfType<Field>().SelectMany(f => f is FlagField ? ["true", "false"] : f.Choices.Keys).Distinct(StringComparer.Ordinal).ToList();
        Named(codes, list.InOrder, pointer + "/inOrder");
        Named(codes, list.LeftOut, pointer + "/leftOut");
        if (list.Due is null && list.Items.Values.All(i => i.Due is null))
        {
            all.Add(pointer + "/due", new("没有期限，就看不出逾期", "without a day nothing can be overdue"), new("选一个日期字段作为总期限", "choose a date field as the day for all"));
        }
    }

    private void Optional(IEnumerable<string> known, string? name, string pointer) => Named(known, name is null ? [] : [name], pointer);

    private void Named(IEnumerable<string> known, IEnumerable<string> names, string pointer)
    {
        var list = known.ToList();
        foreach (var name in names.Where(n => !list.Contains(n, StringComparer.Ordinal)))
        {
            all.Add(
                pointer,
                new($"没有“{name}”", $"there is no \"{name}\""),
                list.Count == 0 ? new("先添加它", "add it first") : new($"可用：{string.Join('、', list.Take(20))}", $"known: {string.Join(", ", list.Take(20))}"));
        }
    }
}
