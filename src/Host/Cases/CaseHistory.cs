using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Cases;

/// <summary>What happened to a case, newest first, in the words of the definition it was made with.</summary>
internal sealed class CaseHistory(ModuleInstance module, CaseDocument? document, RecordHistory records, ITexts texts)
{
    public IReadOnlyList<HistoryLine> Of(Record record) => [.. module.Store.History(CaseTable.Name, record.Id).Reverse().Select(Line)];

    /// <summary>A state by its label; its id when the definition is gone.</summary>
    public string State(string id) => document?.Case.States.TryGetValue(id, out var state) == true ? texts.Show(state.Label) : id;

    private HistoryLine Line(RecordChange change)
    {
        var (way, reason) = (change.Why ?? "").Split(": ", 2) is [var first, var second] ? (first, second) : (change.Why ?? "", "");
        var changes = new List<HistoryChange>();
        if (change.After?.Text("state") is { } state)
        {
            changes.Add(new HistoryChange(texts["cases.state"], State(change.Before?.Text("state") ?? ""), State(state)));
        }

        if (reason.Length > 0)
        {
            changes.Add(new HistoryChange(texts["cases.reason"], "", Reason(way, reason)));
        }

        if (change.After?.Text("note") is { } note)
        {
            changes.Add(new HistoryChange(texts["cases.note"], "", note));
        }

        return new HistoryLine(change.At.Time, records.Who(change.Actor), What(change, way), changes);
    }

    private string What(RecordChange change, string way)
    {
        if (document?.Case.Transitions.TryGetValue(way, out var transition) == true)
        {
            return texts.Show(transition.Label);
        }

        return texts.Has("tables.why." + way) ? texts["tables.why." + way] : texts["tables.change." + change.Kind.ToString().ToLowerInvariant()];
    }

    private string Reason(string way, string reason) =>
        document?.Case.Transitions.TryGetValue(way, out var transition) == true && transition.Reasons.TryGetValue(reason, out var choice) ? texts.Show(choice.Label) : reason;
}
