using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>Answers that were found, made whole so that they can be walked and said.</summary>
internal sealed class PathAnswers
{
    private readonly PathForm _form;
    private readonly List<int> _chosen;

    public PathAnswers(PathForm form, IReadOnlyList<int> chosen)
    {
        (_form, _chosen) = (form, [.. chosen]);
        Values = [];
        for (var i = 0; i < form.Fields.Count; i++)
        {
            var (id, field, _) = form.Fields[i];
            // What makes no difference is answered only where it must be.
            var value = chosen[i] >= 0 ? form.Cases[i][chosen[i]] : field.Required ? form.Cases[i][0] : null;
            if (field is ComputedField { How: Computation.Age } age && value is not null)
            {
                Born(age.Of[0], value.GetValue<decimal>());
            }
            else if (field is not ComputedField && value is not null && Values[id] is null)
            {
                Values[id] = value.DeepClone();
            }
        }

        Walk = new FormWalk(form.Form, Values, form.Day);
    }

    public JsonObject Values { get; }

    public FormWalk Walk { get; }

    public FormPath Say(string? outcome, LocalizedText result)
    {
        var pages = Walk.Pages.Select(p => _form.Form.Pages[p].Title ?? _form.Form.Title).ToList();
        var answers = Enumerable.Range(0, _chosen.Count).Where(i => _chosen[i] >= 0).Select(Answer).ToList();
        var way = new LocalizedText(Joined(pages, "zh-CN", " → "), Joined(pages, "en", " → "));
        var given = new LocalizedText(Joined(answers, "zh-CN", "；"), Joined(answers, "en", "; "));
        var sentence = answers.Count == 0 ? Messages.Of("paths.way", way, result) : Messages.Of("paths.way-with", way, given, result);
        return new FormPath(outcome, result, pages, answers, sentence, _form.Day, Values);
    }

    private LocalizedText Answer(int at)
    {
        var (_, field, _) = _form.Fields[at];
        return _form.Cases[at][_chosen[at]] is { } value
            ? Messages.Of("paths.answer", field.Label, new LocalizedText(field.Show(value, "zh-CN"), field.Show(value, "en")))
            : Messages.Of("paths.no-answer", field.Label);
    }

    private void Born(string source, decimal years)
    {
        var born = _form.Day.AddYears(-(int)Math.Clamp(years, 0, 150));
        var field = _form.Fields.Find(f => f.Id == source).Field;
        var digits = string.Create(CultureInfo.InvariantCulture, $"110101{born:yyyyMMdd}001");
        Values[source] = field is NationalIdField ? digits + NationalIdField.CheckCharacter(digits) : born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Joined(IEnumerable<LocalizedText> parts, string language, string mark) => string.Join(mark, parts.Select(p => p.In(language).Text));
}
