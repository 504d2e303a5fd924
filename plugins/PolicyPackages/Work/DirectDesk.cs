using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Work;

/// <summary>What somebody who proved to be on a list gives: an account, consent, or a refusal. It becomes a case; the list changes when staff decide it.</summary>
internal sealed class DirectDesk(IModule<PolicySettings> module, DateOnly today)
{
    public const string Answer = "answer";
    public const string Take = "take";
    public const string Refuse = "refuse";
    private const string Id = "id";
    private const string Name = "name";

    /// <summary>What is asked beside who it is, which was proved, and the answer, which is a button.</summary>
    public IReadOnlyList<KeyValuePair<string, Field>> Asked => [.. module.Definition.Forms[CaseKinds.Direct].Fields.Where(f => f.Key is not (Id or Name or Answer))];

    /// <summary>What was typed as values, and what is wrong with it.</summary>
    public (JsonObject Values, IReadOnlyDictionary<string, FieldReading> Problems) Read(string answer, Func<string, IReadOnlyList<string>> typed)
    {
        var values = new JsonObject { [Answer] = answer };
        var problems = new Dictionary<string, FieldReading>(StringComparer.Ordinal);
        var rules = new RuleBook(module.Definition.Forms[CaseKinds.Direct].Fields.ToDictionary(StringComparer.Ordinal), module.Definition.Forms[CaseKinds.Direct].Rules);
        foreach (var (id, field) in Asked.Where(f => f.Value.ShownWhen is null || rules.Holds(f.Value.ShownWhen, values, today) == true))
        {
            var reading = field.Read(typed(id));
            if (reading.Problem is not null)
            {
                problems[id] = reading;
            }
            else if (reading.Value is { } value)
            {
                values[id] = value.DeepClone();
            }
        }

        return (values, problems);
    }

    /// <param name="package">The policy.</param>
    /// <param name="who">Whom the page proved it to be.</param>
    /// <param name="values">What they gave.</param>
    /// <param name="key">Names this view.</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    public async Task<CaseTicket> SubmitAsync(PolicyPackage package, ProvedPerson who, JsonObject values, string key, CancellationToken cancellation)
    {
        var answers = (JsonObject)values.DeepClone();
        foreach (var (id, value) in new[] { (Id, who.Number), (Name, who.Name) }.Where(v => module.Definition.Forms[CaseKinds.Direct].Fields.Any(f => f.Key == v.Item1)))
        {
            answers[id] = value;
        }

        var entry = new CaseEntry
        {
            Kind = CaseKinds.Direct,
            Answers = answers,
            SubjectCollection = Collections.Packages,
            SubjectId = package.Id,
            Title = package.Title.In(module.Texts.Language).Text,
            Proof = new JsonObject { ["rows"] = new JsonArray([.. who.Rows.Select(r => (JsonNode)r)]) },
        };
        return (await module.Cases.SubmitAsync([entry], "direct/" + key, cancellation))[0];
    }
}
