using System.Text.Json.Nodes;
using StationKiosk.Host.Maps;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>A record as its look says: which fields stand where, and how far it is on foot.</summary>
internal sealed class LookReading(RecordLook look, IReadOnlyDictionary<string, Field> fields, JsonObject body, PresentContext context)
{
    public RecordView View(string id)
    {
        var walk = Walk();
        var lines = look.Lines.Select(Live).Where(t => t.Length > 0).ToList();
        if (walk is not null)
        {
            lines.Insert(0, walk);
        }

        var named = look.Facts.Count > 0 ? look.Facts : [.. fields.Keys.Where(f => f != look.Title && f != look.Text)];
        var facts = named.Select(f => KeyValuePair.Create(Label(f), Live(f))).Where(f => f.Value.Length > 0).ToList();
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
            Badges = [.. Open(), .. look.Badges.SelectMany(Badges)],
            Facts = facts,
            Text = look.Text is null ? "" : Text(look.Text),
            Slip = [.. slip, .. Way()],
        };
    }

    private string Label(string field) => fields.TryGetValue(field, out var known) ? known.Label.In(context.Language).Text : field;

    private string Text(string field) => fields.TryGetValue(field, out var known) && body[field] is { } value ? known.Show(value, context.Language) : "";

    // What holds at this moment stands on screens alone: paper is read later.
    private string Live(string field) => field == look.Hours && Text(field) is { Length: > 0 } hours && OpensAgain() is { } again ? context.Texts["browse.hours-again", hours, again].Text : Text(field);

    private string? OpensAgain() => context.Now is { } now && Hours()?.Opens(now) is { } opens ? now.Says(opens, context.Texts) : null;

    private IEnumerable<string> Open() => Mark() switch
    {
        OpenMark.Open => [context.Texts["browse.open-now"].Text],
        OpenMark.Closed => [context.Texts["browse.closed-now"].Text],
        _ when context.Now is { IsSpecial: true } && Hours() is not null => [context.Texts["browse.call-first"].Text],
        _ => [],
    };

    private OpenMark Mark() => context.Now is { } now && Hours() is { } hours ? hours.At(now) : OpenMark.Unknown;

    private HoursText? Hours() => look.Hours is { } field ? HoursText.Read((string?)body[field]) : null;

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
