using StationKiosk.Host.Cases;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>
/// What happened to a record, newest first, in the words of the screens. Fields that only code uses are left out, and what the clock did to
/// nothing else is no line.
/// </summary>
internal sealed class RecordHistory(ModuleInstance module, ActorNames actors, ITexts texts)
{
    private const string CallWhy = "call: ";

    public IReadOnlyList<HistoryLine> Of(TableScreen screen, string id) =>
        [.. module.Store.History(module.Stored(screen.Collection), id).Reverse().Select(c => Line(screen, c)).OfType<HistoryLine>()];

    public string Who(string? actor) => actors.Of(actor);

    private HistoryLine? Line(TableScreen screen, RecordChange change)
    {
        var collection = module.Definition.Collections[screen.Collection];
        var (before, after) = (change.Before?.ToJson() ?? [], change.After?.ToJson() ?? []);
        HistoryChange[] changes =
        [
            .. collection.Fields.Where(f => after.ContainsKey(f.Key))
                .Select(f => new HistoryChange(texts.Show(f.Value.Label), FieldLook.Text(f.Value, before[f.Key], texts.Language), FieldLook.Text(f.Value, after[f.Key], texts.Language)))
                .Where(c => c.Before.Length + c.After.Length > 0),
        ];
        var isSilent = changes.Length == 0 && change.Kind == ChangeKind.Update && string.IsNullOrEmpty(change.Why);
        return isSilent ? null : new HistoryLine(change.At.Time, actors.Of(change.Actor), What(screen, change), changes);
    }

    private string What(TableScreen screen, RecordChange change)
    {
        var why = change.Why ?? "";
        if (CaseWhy.Read(why) is { } ofCase)
        {
            return OfCase(ofCase);
        }

        var isUndone = change.Batch?.StartsWith("undo:", StringComparison.Ordinal) == true;
        if (screen.Actions.TryGetValue(why, out var action))
        {
            return isUndone ? texts["tables.why.undone", texts.Show(action.Label).Text] : texts.Show(action.Label);
        }

        if (change.Batch is not null && ImportWhy.Source(why) is { } source)
        {
            return texts[isUndone ? "tables.why.undo" : "tables.why.import", source];
        }

        if (module.Definition.Imports.Values.Select(i => i.Steps.GetValueOrDefault(why)).FirstOrDefault(s => s is not null) is { } step)
        {
            return texts.Show(step);
        }

        if (why.StartsWith(CallWhy, StringComparison.Ordinal))
        {
            return OfCall(why[CallWhy.Length..]);
        }

        if (change.Actor?.StartsWith(WriteContext.JobPrefix, StringComparison.Ordinal) == true)
        {
            return texts["tables.why.job"];
        }

        var key = "tables.why." + why;
        return why.Length > 0 && texts.Has(key) ? texts[key] : texts["tables.change." + change.Kind.ToString().ToLowerInvariant()];
    }

    // What a case did to the record: somebody handed one in about it, or one went on.
    private string OfCase(CaseWhy why)
    {
        if (!module.Definition.Cases.TryGetValue(why.Kind, out var definition))
        {
            return texts["tables.why.submit"];
        }

        var title = texts.Show(definition.Title).Text;
        return why.IsSubmission ? texts["tables.why.submit-of", title]
            : texts["tables.why.case", title, definition.Transitions.TryGetValue(why.Way, out var way) ? texts.Show(way.Label).Text : ""];
    }

    private string OfCall(string result) =>
        module.Definition.Calls.Values.Select(c => c.Results.GetValueOrDefault(result)).FirstOrDefault(r => r is not null) is { } said
            ? texts["tables.why.call-said", texts.Show(said.Label).Text]
            : texts["tables.why.call"];
}
