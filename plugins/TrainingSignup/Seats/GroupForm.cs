using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Texts;
using TrainingSignup.Classes;

namespace TrainingSignup.Seats;

/// <summary>
/// The sign-up form as a table, for a village worker who brings several people: the same fields, the same readings, the same rules; each row says
/// what is wrong with it.
/// </summary>
internal sealed class GroupForm(FormDefinition form, TrainingClass @class, ITexts texts, DateOnly today)
{
    public const int Most = 40;

    /// <summary>The columns: what is asked of each person. Consent and the worker's number are given once for all.</summary>
    public IReadOnlyList<KeyValuePair<string, Field>> Columns { get; } = [.. form.Fields.Where(f => f.Value is not (ConsentField or ComputedField) && f.Key != SeatFields.Worker)];

    /// <summary>The rows of a table pasted from a spreadsheet: columns in the order of the page, by tabs or commas.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Pasted(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Most)
            .Select(line => line.Split(['\t', ',', '，', ';'], StringSplitOptions.TrimEntries))
            .Select(cells => Columns.Select((column, at) => KeyValuePair.Create(column.Key, Coded(column.Value, at < cells.Length ? cells[at] : ""))).ToDictionary(StringComparer.Ordinal)),
    ];

    /// <summary>Reads the rows that hold anything.</summary>
    /// <param name="typed">What was typed, row by row.</param>
    /// <param name="worker">The number of the worker who brings them.</param>
    /// <param name="isOnClass">Whether somebody with an ID number is on the class already.</param>
    public IReadOnlyList<GroupRow> Read(IReadOnlyList<IReadOnlyDictionary<string, string>> typed, string worker, Func<string, bool> isOnClass)
    {
        var rows = typed.Select((texts, at) => new GroupRow { Number = at + 1, Typed = texts }).Where(row => !row.IsEmpty).Select(row => Read(row, worker)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(row => Twice(row, seen, isOnClass))];
    }

    private GroupRow Read(GroupRow row, string worker)
    {
        var answers = new JsonObject();
        var faults = new List<string>();
        foreach (var (id, field) in form.Fields)
        {
            var raw = field switch
            {
                ConsentField consent => consent.TextVersion,
                _ when id == SeatFields.Worker => worker,
                _ => row.Text(id),
            };
            var reading = field is ComputedField computed ? FieldReading.Of(computed.Reckon(answers, today)) : field.Read([raw]);
            if (reading.Problem is { } problem)
            {
                faults.Add($"{texts.Show(field.Label).Text}: {texts[problem, [.. reading.Args]].Text}");
            }
            else if (reading.Value is not null)
            {
                answers[id] = reading.Value;
            }
        }

        return row with { Answers = answers, Faults = faults.Count > 0 ? faults : [.. Unmet(answers)] };
    }

    private IEnumerable<string> Unmet(JsonObject answers)
    {
        var book = new RuleBook(form.Fields.ToDictionary(StringComparer.Ordinal), form.Rules);
        return @class.Rules.Where(id => form.Rules.ContainsKey(id) && book.Holds(new Condition { Rule = id }, answers, today) == false)
            .Select(id => texts.Show(form.Rules[id].Unmet ?? form.Rules[id].Title).Text);
    }

    private GroupRow Twice(GroupRow row, HashSet<string> seen, Func<string, bool> isOnClass)
    {
        if ((string?)row.Answers["id"] is not { } id)
        {
            return row;
        }

        var fault = !seen.Add(id) ? "training-signup.group.twice" : isOnClass(id) ? "training-signup.group.already" : null;
        return fault is null ? row : row with { Faults = [.. row.Faults, texts[fault].Text] };
    }

    // A spreadsheet has the words of a choice, the form its codes.
    private static string Coded(Field field, string text) =>
        field.Choices.FirstOrDefault(c => c.Key == text || c.Value.Label.Texts.Any(t => t.Value == text)).Key ?? text;
}
