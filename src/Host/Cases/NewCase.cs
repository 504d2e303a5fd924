using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Cases;

/// <summary>A case that is about to be stored: what is personal is sealed already, files and key are on the disk.</summary>
/// <param name="Id">The id it gets.</param>
/// <param name="Submission">What was handed in.</param>
/// <param name="Contents">Its answers as they are kept.</param>
/// <param name="Initials">Of whoever hands it in; empty when it asks for no name.</param>
internal sealed record NewCase(string Id, CaseSubmission Submission, CaseContents Contents, string Initials)
{
    /// <summary>Stores it and lets its module act on it, inside a unit of work.</summary>
    public CaseReceipt Store(ModuleWork work)
    {
        var definition = work.Definition.Cases[Submission.Kind];
        var body = Body(work, definition, work.Definition.Forms[definition.Form]);
        Contents.Into(body);
        work.Work.Insert(CaseTable.Name, body, Id);
        if (work.Definition.Handlers.Submit.TryGetValue(Submission.Kind, out var handler))
        {
            handler(work, CaseEvents.Of(work, Id, body, Contents.Plain, (string)body["state"]!) with { Rules = Rules(work), Proof = Submission.Proof });
        }

        // The module may have known better until when the ticket is good.
        return new CaseReceipt(Id, (string?)body[CaseCodes.Ticket] ?? "", work.Work.Get(CaseTable.Name, Id)!.Body.Date("validUntil") ?? work.Today.AddDays(definition.ValidDays));
    }

    private JsonObject Body(ModuleWork work, CaseDefinition definition, FormDefinition form)
    {
        var begin = Begin(definition, form, work.Today);
        var body = new JsonObject
        {
            ["module"] = work.Module.Id,
            ["kind"] = Submission.Kind,
            [CaseTable.Station] = work.Module.Site.Id,
            ["state"] = begin,
            ["open"] = 1,
            ["received"] = Day(work.Today),
            ["due"] = Day(work.Module.Site.WorkingDay(work.Today.AddDays(begin == definition.States.Keys.First() ? definition.DueDays : definition.States[begin].DueDays ?? definition.DueDays))),
            ["validUntil"] = Day(work.Today.AddDays(definition.ValidDays)),
            ["title"] = Submission.Title.Length > 0 ? Submission.Title : Named(definition, form, work.Module.Site.Languages[0]),
        };
        if (definition.Anonymous)
        {
            body[CaseCodes.Receipt] = CaseCodes.Hash(Submission.ReceiptCode);
            body[CaseCodes.Number] = CaseCodes.NewNumber(work.Work);
        }
        else
        {
            body[CaseCodes.Ticket] = work.Work.TicketCode("case", CaseCodes.TicketLength);
        }

        if (Submission.Subject is { } subject)
        {
            body["subject"] = $"{subject.Collection}/{subject.Id}";
        }

        if (Initials.Length > 0)
        {
            body["initials"] = Initials;
        }

        return body;
    }

    private string Begin(CaseDefinition definition, FormDefinition form, DateOnly today) => definition.States
        .Where(s => s.Value.BeginsWhen is { } when && ConditionTruth.Of(when, Submission.Answers, today, new RuleScope(form.Rules)) == true)
        .Select(s => s.Key)
        .FirstOrDefault(definition.States.Keys.First());

    // Sealed answers decide as well, but what they are stays with the host: the module learns the yes or no alone.
    private Dictionary<string, bool?> Rules(ModuleWork work)
    {
        var scope = new RuleScope(work.Definition.Forms[work.Definition.Cases[Submission.Kind].Form].Rules);
        return scope.Rules.Keys.ToDictionary(id => id, id => ConditionTruth.OfRule(id, null, Submission.Answers, work.Today, scope), StringComparer.Ordinal);
    }

    private string Named(CaseDefinition definition, FormDefinition form, string language) =>
        definition.NamedBy is { } id && form.Fields.FirstOrDefault(f => f.Key == id).Value is { Personal: false } field && !PrivateNumbers.IsFound(field, Submission.Answers[id]) ? field.Show(Submission.Answers[id], language) : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
