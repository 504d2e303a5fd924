using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>How a record reads: by the module's own handler, else field by field as declared.</summary>
internal static class RecordReading
{
    public static RecordView View(ModuleInstance module, string collection, string? present, Record record, PresentContext context)
    {
        if (present is not null && module.Definition.Handlers.Present.TryGetValue(present, out var handler))
        {
            return handler(record, context);
        }

        var body = record.Body.ToJson();
        if (module.Definition.Screens.Values.FirstOrDefault(s => s.Collection == collection && s.Look is not null)?.Look is { } look)
        {
            return new LookReading(look, module.Definition.Collections[collection].Fields, body, context).View(record.Id);
        }

        var facts = module.Definition.Collections[collection].Fields
            .Where(f => !f.Value.Personal && body[f.Key] is not null)
            .Select(f => KeyValuePair.Create(f.Value.Label.In(context.Language).Text, f.Value.Show(body[f.Key], context.Language)))
            .ToList();
        return new RecordView
        {
            Title = facts.Count > 0 ? facts[0].Value : record.Id,
            Lines = [.. facts.Skip(1).Take(2).Select(f => f.Value)],
            Facts = facts,
            Slip = [.. facts.Skip(1).Take(4).Select(f => $"{f.Key}：{f.Value}")],
        };
    }
}
