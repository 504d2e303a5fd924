using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms.People;

/// <summary>
/// A test person at a form: each page that comes up is read as if the person had typed the answers, so that a refused answer, a question that
/// is left out and a rule that changed all show. Nothing is stored.
/// </summary>
internal sealed class PersonWalk
{
    private readonly FormDefinition _form;
    private readonly TestPerson _person;
    private readonly DateOnly _day;
    private readonly List<LocalizedText> _problems = [];
    private JsonObject _values = [];

    public PersonWalk(FormDefinition form, TestPerson person, DateOnly today)
    {
        (_form, _person, _day) = (form, person, person.On ?? today);
        Way = new FormWalk(form, _values, _day);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Way.Pages.FirstOrDefault(seen.Add) is { } page)
        {
            Answer(page);
            Way = new FormWalk(form, _values, _day);
        }

        Questions();
    }

    /// <summary>The way that the answers lead.</summary>
    public FormWalk Way { get; private set; }

    public IReadOnlyList<LocalizedText> Problems => _problems;

    private void Answer(string page)
    {
        var fields = _form.Pages[page].Fields;
        var reading = FormReading.Of(fields, Way.Kept, id => Typed(id, fields[id]), _day, Way.Rules);
        _values = reading.Values;
        foreach (var (id, problem) in reading.Problems)
        {
            _problems.Add(Messages.Of("people.wrong-answer", Label(id), Messages.Of(problem.Problem!, [.. problem.Args])));
        }
    }

    private string[] Typed(string id, Field field) => _person.Answers.TryGetValue(id, out var text)
        ? field.Many || field is AttachmentField ? text.Split('、') : [text]
        : [];

    private void Questions()
    {
        var asked = Way.Pages.SelectMany(p => Way.Asked(p).Keys).ToHashSet(StringComparer.Ordinal);
        _problems.AddRange(_person.Asks.Where(id => !asked.Contains(id)).Select(id => Messages.Of("people.not-asked", Label(id))));
        _problems.AddRange(_person.Hides.Where(asked.Contains).Select(id => Messages.Of("people.asked", Label(id))));
    }

    private LocalizedText Label(string id) => _form.Fields.FirstOrDefault(f => f.Key == id).Value?.Label ?? LocalizedText.Same(id);
}
