using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Plugins;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Modules;

/// <summary>
/// A definition's names must lead somewhere, and what is personal must have an end. Found out when the module is defined, not when a
/// resident stands before the page that needs them.
/// </summary>
internal static class DefinitionCheck
{
    public static void Run(ModuleDefinition definition)
    {
        foreach (var (id, screen) in definition.Screens)
        {
            var collection = Known(definition.Collections, screen.Collection, $"screens.{id}.collection");
            Fields(collection, screen.Where, $"screens.{id}.where");
            foreach (var (name, filter) in screen.Filters)
            {
                Field(collection, filter.Field, $"screens.{id}.filters.{name}");
                Field(collection, filter.UpperField, $"screens.{id}.filters.{name}");
                Fields(collection, filter.When, $"screens.{id}.filters.{name}");
            }

            Optional(screen.Filters, screen.AskFirst, $"screens.{id}.askFirst");
            foreach (var (name, action) in screen.Actions)
            {
                Known(definition.Cases, action.Case, $"screens.{id}.actions.{name}");
            }

            Optional(definition.Handlers.Present, screen.Present, $"screens.{id}.present");
        }

        foreach (var collection in definition.Handlers.Notes.Keys)
        {
            Known(definition.Collections, collection, "handlers.notes");
        }

        Tables(definition);
        Forms(definition);
        Cases(definition);
        Code(definition);
        Personal(definition);
    }

    private static void Tables(ModuleDefinition definition)
    {
        foreach (var (id, table) in definition.Tables)
        {
            var collection = Known(definition.Collections, table.Collection, $"tables.{id}.collection");
            foreach (var field in table.Columns.Concat(table.Filters).Concat(table.Edit).Concat(table.Quick))
            {
                Field(collection, field, $"tables.{id}");
            }

            foreach (var (name, view) in table.Views)
            {
                Fields(collection, view.Where, $"tables.{id}.views.{name}");
            }

            foreach (var (name, action) in table.Actions)
            {
                Optional(definition.Handlers.Actions, action.Handler, $"tables.{id}.actions.{name}");
            }
        }
    }

    // Forms and cases that code made are held to the same rules as those that stand in files.
    private static void Forms(ModuleDefinition definition)
    {
        foreach (var (where, part) in definition.Forms.Select(f => ($"forms.{f.Key}", (IChecked)f.Value)).Concat(definition.Cases.Select(c => ($"cases.{c.Key}", (IChecked)c.Value))))
        {
            var faults = new Faults();
            part.Check(faults);
            Refuse(where, faults);
        }

        foreach (var (id, person) in definition.People)
        {
            var faults = new Faults();
            person.Check(definition.Forms, "", faults);
            Refuse($"people.{id}", faults);
        }
    }

    private static void Refuse(string where, Faults faults)
    {
        if (faults.All is [var first, ..])
        {
            throw new PluginRefusedException($"{where}{first.Path}：{first.Wrong.In("zh-CN").Text}；{first.Right.In("zh-CN").Text}", $"{where}{first.Path}: {first.Wrong.In("en").Text}; {first.Right.In("en").Text}");
        }
    }

    private static void Cases(ModuleDefinition definition)
    {
        foreach (var (id, kind) in definition.Cases)
        {
            Known(definition.Forms, kind.Form, $"cases.{id}.form");
            if (kind.Subject is not null)
            {
                Known(definition.Collections, kind.Subject, $"cases.{id}.subject");
            }

            foreach (var (name, way) in kind.Transitions)
            {
                foreach (var state in way.From.Append(way.To))
                {
                    Known(kind.States, state, $"cases.{id}.transitions.{name}");
                }
            }
        }
    }

    private static void Code(ModuleDefinition definition)
    {
        foreach (var (id, import) in definition.Imports)
        {
            Sealed(id, import, Known(definition.Collections, import.Collection, $"imports.{id}.collection"));
            Optional(definition.Handlers.Imports.Rows, import.RowHandler, $"imports.{id}.rowHandler");
            Optional(definition.Handlers.Imports.Closes, import.CloseHandler, $"imports.{id}.closeHandler");
            foreach (var step in import.Steps.Keys)
            {
                Known(definition.Handlers.Imports.Steps, step, $"imports.{id}.steps");
            }
        }

        foreach (var (id, export) in definition.Exports)
        {
            Fields(Known(definition.Collections, export.Collection, $"exports.{id}.collection"), export.Where, $"exports.{id}.where");
            Known(definition.Handlers.Exports, export.Handler, $"exports.{id}");
        }

        foreach (var (id, job) in definition.Jobs)
        {
            Known(definition.Handlers.Jobs, job.Handler, $"jobs.{id}");
        }

        foreach (var kind in definition.Handlers.Tickets.Keys)
        {
            Known(definition.Cases, kind, "handlers.tickets");
        }

        foreach (var (id, call) in definition.Calls)
        {
            Optional(definition.Handlers.Calls, call.Handler, $"calls.{id}");
        }
    }

    private static void Personal(ModuleDefinition definition)
    {
        var fields = definition.Forms.SelectMany(f => f.Value.Fields.Select(x => (Where: $"forms.{f.Key}.{x.Key}", Field: x.Value)));
        foreach (var (where, _) in fields.Where(f => f.Field is { Personal: true, RetentionDays: null }))
        {
            throw new PluginRefusedException($"{where} 是个人信息，必须写明保存天数 retentionDays", $"{where} is personal and must say for how many days it is kept (retentionDays)");
        }

        foreach (var (id, collection) in definition.Collections)
        {
            if (collection.Fields.FirstOrDefault(f => f.Value.Personal).Key is { } field)
            {
                throw new PluginRefusedException(
                    $"collections.{id}.{field} 标为个人信息；个人信息只能放在办件里",
                    $"collections.{id}.{field} is marked personal; personal data belongs into cases, where it is sealed");
            }
        }
    }

    private static void Sealed(string id, ImportDefinition import, ModuleCollection collection)
    {
        if (collection.SealedDays is null && import.Fields.FirstOrDefault(PersonReaders.IsSealed) is { } field)
        {
            throw new PluginRefusedException(
                $"imports.{id}.{field.Id} 加密保存个人信息，资料“{import.Collection}”必须写明保存天数 SealedDays",
                $"imports.{id}.{field.Id} seals what is personal: the collection '{import.Collection}' must say for how many days it is kept (SealedDays)");
        }
    }

    private static void Fields(ModuleCollection collection, Condition? condition, string where)
    {
        if (condition is null)
        {
            return;
        }

        Field(collection, condition.Field, where);
        foreach (var part in (condition.All ?? []).Concat(condition.Any ?? []).Append(condition.Not))
        {
            Fields(collection, part, where);
        }
    }

    private static void Field(ModuleCollection collection, string? field, string where)
    {
        if (field is not null && !collection.Fields.ContainsKey(field) && !collection.Hidden.ContainsKey(field))
        {
            throw Missing(field, where, collection.Fields.Keys);
        }
    }

    private static void Optional<T>(IReadOnlyDictionary<string, T> all, string? name, string where)
    {
        if (name is not null)
        {
            Known(all, name, where);
        }
    }

    private static T Known<T>(IReadOnlyDictionary<string, T> all, string name, string where) =>
        all.TryGetValue(name, out var found) ? found : throw Missing(name, where, all.Keys);

    private static PluginRefusedException Missing(string name, string where, IEnumerable<string> known)
    {
        var list = string.Join(", ", known.Take(12));
        return new PluginRefusedException($"{where} 提到的“{name}”不存在，已有的是：{list}", $"{where} names '{name}', which does not exist; there are: {list}");
    }
}
