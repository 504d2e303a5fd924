using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Cases;

/// <summary>What happened to a case, newest first, in the words of the definition it was made with.</summary>
internal sealed class CaseHistory(RecordStore store, CaseDocument? document, ActorNames actors, ITexts texts)
{
    public IReadOnlyList<HistoryLine> Of(Record record) => [.. store.History(CaseTable.Name, record.Id).Reverse().Select(Line)];

    /// <summary>A state by its label; its id when the definition is gone.</summary>
    public string State(string id) => document?.Case.States.TryGetValue(id, out var state) == true ? texts.Show(state.Label) : id;

    private HistoryLine Line(RecordChange change)
    {
        var why = CaseWhy.Read(change.Why);
        var changes = new List<HistoryChange>();
        if (change.After?.Text("state") is { } state)
        {
            changes.Add(new HistoryChange(texts["cases.state"], State(change.Before?.Text("state") ?? ""), State(state)));
        }

        if (why is { Reason.Length: > 0 })
        {
            changes.Add(new HistoryChange(texts["cases.reason"], "", Reason(why)));
        }

        if (change.After?.Text("note") is { } note)
        {
            changes.Add(new HistoryChange(texts["cases.note"], "", note));
        }

        return new HistoryLine(change.At.Time, actors.Of(change.Actor), What(change, why), changes);
    }

    private string What(RecordChange change, CaseWhy? why)
    {
        if (why is { IsSubmission: true })
        {
            return texts["tables.why.submit"];
        }

        if (why is not null && document?.Case.Transitions.TryGetValue(why.Way, out var transition) == true)
        {
            return texts.Show(transition.Label);
        }

        return texts[change.Why == "retention" ? "tables.why.retention" : "tables.change." + change.Kind.ToString().ToLowerInvariant()];
    }

    private string Reason(CaseWhy why) =>
        document?.Case.Transitions.TryGetValue(why.Way, out var transition) == true && transition.Reasons.TryGetValue(why.Reason, out var choice) ? texts.Show(choice.Label) : why.Reason;
}
