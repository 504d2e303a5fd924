using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Classes;

/// <summary>How a class reads to residents: when and where, how many places, what it gives, and who may join by the very rules that decide it.</summary>
internal sealed class ClassPresentation(TrainingSettings settings)
{
    private const int NextShown = 3;

    public RecordView Present(Record record, PresentContext context)
    {
        var @class = TrainingClass.Of(record);
        var words = new ClassWords(context.Texts);
        var place = words.Place(@class, context.Module.Site);
        return new RecordView
        {
            Title = @class.NameIn(context.Language),
            Highlight = words.Places(@class),
            Lines = [words.Series(@class.Schedule), place],
            Badges = [.. Badges(@class, context)],
            Facts = [.. Facts(@class, words, place, context).Where(f => f.Value.Length > 0)],
            Text = (context.Language.StartsWith("en", StringComparison.Ordinal) ? record.Body.Text(ClassFields.TextEn) : null) ?? record.Body.Text(ClassFields.Text) ?? "",
            ActionLabels = @class.Free > 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [Cases.Signup] = context.Texts.Show(settings.Label("queue")).Text },
            Others = @class.Free > 0 || record.Body.Text(ClassFields.Topic) is not { } topic ? null : new OtherRecords
            {
                Label = context.Texts.Show(settings.Label("other-dates")).Text,
                Filters = new Dictionary<string, string>(StringComparer.Ordinal) { ["topic"] = topic, ["free"] = "on" },
            },
            Slip = [words.Series(@class.Schedule), place, context.Texts["training-signup.slip.closes", words.Date(@class.Closes)].Text],
        };
    }

    /// <summary>Who may join, each condition as its rule words it.</summary>
    public IEnumerable<string> WhoMayJoin(TrainingClass @class, ITexts texts)
    {
        var rules = settings.Forms[Cases.Signup].Rules;
        foreach (var rule in @class.Rules.Select(rules.GetValueOrDefault))
        {
            if (rule is not null)
            {
                var title = texts.Show(rule.Title).Text;
                yield return rule.Clause is null ? title : texts["training-signup.rule", title, texts.Show(rule.Clause).Text].Text;
            }
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Facts(TrainingClass @class, ClassWords words, string place, PresentContext context)
    {
        var texts = context.Texts;
        var body = @class.Body.ToJson();
        KeyValuePair<string, string> Fact(string key, string value) => KeyValuePair.Create(texts["training-signup.fact." + key].Text, value);
        var next = @class.Schedule.Days.Where(d => d.Date >= context.Today).Take(NextShown)
            .Select(d => d.Kind == DayKind.Regular ? words.Meeting(d) : texts["training-signup.meeting.changed", words.Meeting(d), words.Change(d)].Text);
        yield return Fact("when", words.Series(@class.Schedule));
        yield return Fact("next", string.Join('\n', next));
        yield return Fact("place", place);
        yield return Fact("places", texts["training-signup.fact.places.of", @class.Places, @class.Free, @class.Waiting].Text);
        yield return Fact("closes", words.Day(@class.Closes));
        var who = WhoMayJoin(@class, texts).ToList();
        yield return Fact("who", who.Count == 0 ? texts["training-signup.fact.who.all"].Text : string.Join('\n', who));
        foreach (var field in (string[])[ClassFields.Teacher, ClassFields.Hours, ClassFields.Cost, ClassFields.Allowance, ClassFields.Daily, ClassFields.Certificate, ClassFields.Level])
        {
            if (settings.ClassFields.TryGetValue(field, out var known))
            {
                yield return KeyValuePair.Create(texts.Show(known.Label).Text, Shown(field, body, known, texts));
            }
        }
    }

    private static string Shown(string field, JsonObject body, Field known, ITexts texts) =>
        field == ClassFields.Cost && body[field]?.ToString() == "0" ? texts["training-signup.free"].Text : known.Show(body[field], texts.Language);

    private static IEnumerable<string> Badges(TrainingClass @class, PresentContext context)
    {
        if (@class.Body.Integer(ClassFields.Cost) is null or 0)
        {
            yield return context.Texts["training-signup.badge.free"].Text;
        }

        if ((@class.Body.Integer(ClassFields.Allowance) ?? 0) > 0)
        {
            yield return context.Texts["training-signup.badge.allowance", @class.Body.Integer(ClassFields.Allowance)!.Value.ToString("#,0", CultureInfo.InvariantCulture)].Text;
        }

        if (@class.Opens is { } opens && opens > context.Today)
        {
            yield return context.Texts["training-signup.badge.opens", new ClassWords(context.Texts).Date(opens)].Text;
        }
        else if (@class.Closes <= context.Today.AddDays(3))
        {
            yield return context.Texts["training-signup.badge.closing"].Text;
        }
    }
}
