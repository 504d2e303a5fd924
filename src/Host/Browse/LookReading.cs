using System.Text.Json.Nodes;
using StationKiosk.Host.Maps;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>A record as its look says: which fields stand where, and how far it is on foot.</summary>
internal sealed class LookReading(RecordLook look, IReadOnlyDictionary<string, Field> fields, JsonObject body, PresentContext context)
{
    public RecordView View(string id)
    {
        var walk = Walk();
        var lines = look.Lines.Select(Text).Where(t => t.Length > 0).ToList();
        if (walk is not null)
        {
            lines.Insert(0, walk);
        }

        var named = look.Facts.Count > 0 ? look.Facts : [.. fields.Keys.Where(f => f != look.Title && f != look.Text)];
        var facts = named.Select(f => KeyValuePair.Create(Label(f), Text(f))).Where(f => f.Value.Length > 0).ToList();
        if (walk is not null)
        {
            facts.Add(KeyValuePair.Create(context.Texts["browse.walk"].Text, walk));
        }

        var slip = (look.Slip.Count > 0 ? look.Slip : look.Lines).Select(f => (Name: f, Text: Text(f))).Where(f => f.Text.Length > 0).Select(f => $"{Label(f.Name)}：{f.Text}");
        return new RecordView
        {
            Title = Text(look.Title) is { Length: > 0 } title ? title : id,
            Highlight = look.Highlight is null ? "" : Text(look.Highlight),
            Lines = lines,
            Badges = [.. look.Badges.SelectMany(Badges)],
            Facts = facts,
            Text = look.Text is null ? "" : Text(look.Text),
            Slip = [.. slip, .. Way()],
        };
    }

    private string Label(string field) => fields.TryGetValue(field, out var known) ? known.Label.In(context.Language).Text : field;

    private string Text(string field) => fields.TryGetValue(field, out var known) && body[field] is { } value ? known.Show(value, context.Language) : "";

    private IEnumerable<string> Badges(string field)
    {
        if (!fields.TryGetValue(field, out var known) || body[field] is not { } value)
        {
            return [];
        }

        return value is JsonArray list ? list.Select(v => known.Choices.TryGetValue((string)v!, out var choice) ? choice.Label.In(context.Language).Text : (string)v!) : [known.Show(value, context.Language)];
    }

    private IEnumerable<string> Way()
    {
        if (look.Place is not { } field)
        {
            return [];
        }

        var way = WayWords.Of(context.Module.Site, (string?)body[field], context.Texts);
        return look.Way is { } words && Text(words) is { Length: > 0 } own ? [.. way, own] : way;
    }

    private string? Walk() =>
        look.Place is { } field && (string?)body[field] is { } name && context.Module.Site.Places.TryGetValue(name, out var place) && context.Module.Site.WalkingMinutes(place.Latitude, place.Longitude) is { } minutes
            ? context.Texts["browse.walk-minutes", minutes].Text
            : null;
}
